/** Schemes whose addresses are programs or carry their own content: opening one would run what a page or a file brought along. */
const running: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript', 'blob', 'filesystem']);

/** Why a record with such an address is refused. */
export const unsafeAddress = '网址会运行代码，不能打开';

/**
 * Whether an address leads somewhere and runs nothing. Browsers leave out control characters and blanks while they look for the scheme
 * (WHATWG URL, "basic URL parser"), so they are left out here too.
 */
export function leadsSomewhere(address: string): boolean {
  const [scheme = '', ...rest] = address.replace(/[\p{Cc}\s]/gu, '').split(':', 2);
  return rest.length === 0 || !running.has(scheme.toLowerCase());
}
