import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerLink } from '../handoff/offer-link.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: offerLink,
});
