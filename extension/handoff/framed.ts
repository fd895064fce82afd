/** Hosts of Excel on the web and of what it is opened in, worldwide and in China (21Vianet); a leading dot means any host below. */
const officeHosts = [
  '.cloud.microsoft',
  '.officeapps.live.com',
  '.office.com',
  '.office.net',
  '.sharepoint.com',
  '.partner.officewebapps.cn',
  '.sharepoint.cn',
  'onedrive.live.com',
];

function isOffice(origin: string): boolean {
  let url: URL;
  try {
    url = new URL(origin);
  } catch {
    return false;
  }
  return (
    url.protocol === 'https:' && officeHosts.some((host) => `.${url.hostname}`.endsWith(host.replace(/^\.?/, '.')))
  );
}

/**
 * Whether a window stands alone or only Excel on the web is around it: a page that frames the pane gets no port to play with. Where a
 * browser does not list the frames around, the one that embeds it must be Office by what it says as referrer.
 */
export function framedByOfficeAlone(frame: Window): boolean {
  if (frame === frame.top) {
    return true;
  }
  const { ancestorOrigins } = frame.location;
  const around = ancestorOrigins === undefined ? [frame.document.referrer] : [...ancestorOrigins];
  return around.length > 0 && around.every(isOffice);
}
