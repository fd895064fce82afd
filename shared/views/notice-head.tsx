import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import type { Notice } from '../notice/notice.ts';
import { dayText } from './day-text.ts';
import { Figure } from './figure.tsx';
import { shortTitle } from './short-title.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

/** About three lines of the popup. */
const mostTitle = 72;

/** What the head needs of a notice. `found` is the number of items in the main list. */
export type NoticeView = Pick<
  Notice,
  'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'publishedOn' | 'declaredItems'
>;

/** The head of a notice: title, 文号, 发文机关, date, and “识别 50 项 · 公告写明 50 项 ✓” or what is missing. */
export function NoticeHead({
  notice,
  found,
  all = found,
  level = 2,
  language = 'zh-CN',
}: {
  notice: NoticeView;
  found: number;
  /** Items of all lists, where the notice has annexes with lists of their own. */
  all?: number;
  level?: 1 | 2 | 3;
  language?: Language;
}) {
  const words = viewWords[language];
  const Heading = `h${level}` as const;
  const day = notice.issuedOn ?? notice.publishedOn;
  const facts: [string, string | null][] = [
    [words.documentNumber, notice.documentNumber],
    [words.issuer, notice.issuer],
    [notice.issuedOn === null ? words.publishedOn : words.issuedOn, day === null ? null : dayText(day, language)],
  ];
  return (
    <div className="tv-notice">
      <Heading className="tv-notice-title" title={notice.title}>
        {shortTitle(notice.title, mostTitle) || words.untitled}
      </Heading>
      <dl className="tv-notice-facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label} className="tv-notice-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <CountLine found={found} all={all} declared={notice.declaredItems} language={language} />
    </div>
  );
}

/** How many items were found against how many the notice says it has. */
export function CountLine({
  found,
  all = found,
  declared,
  language = 'zh-CN',
}: {
  found: number;
  all?: number;
  declared: number | null;
  language?: Language;
}) {
  const words = viewWords[language];
  const agrees = declared === found;
  return (
    <div className="tv-count">
      <Figure text={words.counted(found)} />
      {declared !== null && (
        <>
          <span aria-hidden>·</span>
          <Figure text={words.declared(declared)} />
          <span className={agrees ? 'tv-count-state tv-count-agrees' : 'tv-count-state'}>
            {agrees ? <CheckmarkCircle16Regular aria-hidden /> : <Warning16Regular aria-hidden />}
            {agrees ? words.matches : words.differs(found - declared)}
          </span>
        </>
      )}
      {all > found && (
        <>
          <span aria-hidden>·</span>
          <Figure text={words.annexed(all - found, all)} />
        </>
      )}
    </div>
  );
}
