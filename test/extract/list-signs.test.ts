import { describe, expect, it } from 'vitest';
import {
  doneCases,
  formFieldCases,
  handsOut,
  handsOutCases,
  isFormField,
  isMeetingReport,
  isTaskChapter,
  looksBack,
  looksBackCases,
  meetingCases,
  pastCases,
  reportChapter,
  reportChapterCases,
  reportsDone,
  taskChapterCases,
  tellsPast,
} from '../../shared/extract/vocabulary/list-signs.ts';
import {
  aheadToo,
  asksForViews,
  looksAheadToo,
  publishedPromiseCases,
  publishesPromises,
  viewsCases,
} from '../../shared/extract/vocabulary/notice-kinds.ts';

describe('what a title asks', () => {
  it.each(publishedPromiseCases.yes)('makes promises public: %s', (title) => {
    expect(publishesPromises(title)).toBe(true);
  });
  it.each(publishedPromiseCases.no)('makes none public: %s', (title) => {
    expect(publishesPromises(title)).toBe(false);
  });
  it.each(aheadToo.yes)('gives an account and says what comes next: %s', (title) => {
    expect(looksAheadToo(title)).toBe(true);
  });
  it.each(aheadToo.no)('does one of both: %s', (title) => {
    expect(looksAheadToo(title)).toBe(false);
  });
  it.each(viewsCases.yes)('asks for views: %s', (title) => {
    expect(asksForViews(title)).toBe(true);
  });
  it.each(viewsCases.no)('asks for none: %s', (title) => {
    expect(asksForViews(title)).toBe(false);
  });
});

describe('what the lines round a list say of it', () => {
  it.each(handsOutCases.yes)('hands out tasks: %s', (line) => {
    expect(handsOut(line)).toBe(true);
  });
  it.each(handsOutCases.no)('hands out nothing: %s', (line) => {
    expect(handsOut(line)).toBe(false);
  });
  it.each(taskChapterCases.yes)('a chapter of tasks: %s', (title) => {
    expect(isTaskChapter(title)).toBe(true);
  });
  it.each(taskChapterCases.no)('no chapter of tasks: %s', (title) => {
    expect(isTaskChapter(title)).toBe(false);
  });
  it.each(reportChapterCases)('a chapter of a report: %s', (title, chapter) => {
    expect(reportChapter(title)).toBe(chapter);
  });
  it.each(meetingCases.yes)('a meeting is reported: %s', (line) => {
    expect(isMeetingReport(line)).toBe(true);
  });
  it.each(meetingCases.no)('no meeting is reported: %s', (line) => {
    expect(isMeetingReport(line)).toBe(false);
  });
  it.each(doneCases.yes)('work is done: %s', (text) => {
    expect(reportsDone(text)).toBe(true);
  });
  it.each(doneCases.no)('work is promised: %s', (text) => {
    expect(reportsDone(text)).toBe(false);
  });
  it.each(pastCases.yes)('tells of promises kept: %s', (sentence) => {
    expect(tellsPast(sentence)).toBe(true);
  });
  it.each(pastCases.no)('promises: %s', (sentence) => {
    expect(tellsPast(sentence)).toBe(false);
  });
  it.each(looksBackCases.yes)('a chapter looks back: %s', (title) => {
    expect(looksBack(title)).toBe(true);
  });
  it.each(looksBackCases.no)('a chapter looks ahead: %s', (title) => {
    expect(looksBack(title)).toBe(false);
  });
  it.each(formFieldCases.yes)('a field of a form: %s', (title) => {
    expect(isFormField(title)).toBe(true);
  });
  it.each(formFieldCases.no)('a task: %s', (title) => {
    expect(isFormField(title)).toBe(false);
  });
});
