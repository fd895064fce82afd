import { NoticeBar } from '../frame/notice-bar.tsx';
import type { YearNews } from '../session/year.ts';
import { useWords } from '../words/words.tsx';

/** What came of the last thing done in the tab. */
export function YearNewsBar({ news }: { news: YearNews }) {
  const { year: words, views, failure } = useWords();
  switch (news.kind) {
    case 'failed':
      return <NoticeBar intent="error">{failure(news.error)}</NoticeBar>;
    case 'split':
      return (
        <NoticeBar intent={news.left === 0 ? 'success' : 'warning'}>
          {`${words.splitDone(news.files, news.open, news.name)}${news.left === 0 ? '' : words.splitLeft(news.left)}`}
        </NoticeBar>
      );
    case 'stock':
      return <NoticeBar intent="success">{words.stockDone(news.asOf, news.rows, news.asks.length)}</NoticeBar>;
    case 'bulletin':
      return (
        <NoticeBar intent={news.unread.length === 0 ? 'success' : 'warning'}>
          {[words.bulletinDone(news.name), ...news.unread.map(views.unread)].join('')}
        </NoticeBar>
      );
  }
}
