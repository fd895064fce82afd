import '../../../shared/engines/old-engines.ts';
import { Popup } from '../../popup/popup.tsx';
import { startSurface } from '../../views/start.tsx';

startSurface('tz-popup', <Popup />);
