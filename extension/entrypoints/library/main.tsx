import '../../platform/old-browsers.ts';
import { HistoryPage } from '../../library/history-page.tsx';
import { startSurface } from '../../views/start.tsx';

startSurface('tz-page', <HistoryPage />);
