import '../../../shared/engines/old-engines.ts';
import { HistoryPage } from '../../library/history-page.tsx';
import { onHistory } from '../../views/on-history.tsx';
import { startSurface } from '../../views/start.tsx';

const page = onHistory(async () => HistoryPage);
page.prepare();
startSurface('tz-page', <page.Part />);
