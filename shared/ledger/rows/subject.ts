import type { Capture } from '../../notice/capture.ts';
import type { Notice } from '../../notice/notice.ts';
import { noticePlace } from '../../notice/place.ts';
import { documentKinds, programmeNames } from '../vocabulary/programmes.ts';

/** What a ledger is about; heads its title and its file name. */
export interface Subject {
  readonly region: string;
  readonly year: number;
  readonly programme: string;
  readonly issuer: string;
}

function withoutKind(title: string): string {
  const kind = documentKinds.find((one) => title.endsWith(one));
  return kind ? withoutKind(title.slice(0, -kind.length)) : title;
}

function programmeOf(title: string, region: string): string {
  const known = programmeNames.find((name) => title.includes(name));
  if (known) return known;
  const inner =
    title
      .split('关于')
      .at(-1)
      ?.replace(/^印发|[《》]/g, '') ?? '';
  const name = withoutKind(inner)
    .replace(/20\d\d年度?/, '')
    .replace(region, '')
    .slice(0, 24);
  return name || '重点任务';
}

function yearOf(notice: Notice, capturedAt: string): number {
  const printed = /(20\d\d)年/.exec(notice.title)?.[1];
  return Number(printed ?? (notice.issuedOn ?? notice.publishedOn ?? capturedAt).slice(0, 4));
}

/**
 * Region, year and programme of a ledger, read from its first notice; what is given in `known` wins. Source: the innermost
 * place of the issuer, else of the publisher, else of the title; the year the title prints, else the year of issue.
 */
export function subjectOf(captures: readonly Capture[], known: Partial<Subject> = {}): Subject {
  const first = captures[0];
  if (!first) {
    return { region: '', year: 0, programme: '重点任务', issuer: '', ...known };
  }
  const { notice, capturedAt } = first;
  const region = known.region ?? noticePlace(notice) ?? '';
  return {
    region,
    year: known.year ?? yearOf(notice, capturedAt),
    programme: known.programme ?? programmeOf(notice.title, region),
    issuer: known.issuer ?? notice.issuer ?? (region ? `${region}人民政府办公室` : ''),
  };
}
