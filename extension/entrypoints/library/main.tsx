import '../../../shared/engines/old-engines.ts';
import { HistoryPage } from '../../library/history-page.tsx';
import { startSurface } from '../../views/start.tsx';

startSurface('tz-page', <HistoryPage />);
