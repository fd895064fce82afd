/** What no file system of an office takes in a name. */
const forbidden = /[\\/:*?"<>|\n\r\t]/g;
const mostLetters = 80;

/** A file name a receiver, all different, without characters that Windows refuses. */
export function fileNames(receivers: readonly string[], ledger: string, pattern = '{台账}（{单位}）'): string[] {
  const taken = new Map<string, number>();
  return receivers.map((receiver) => {
    const whole = pattern.replaceAll('{台账}', ledger).replaceAll('{单位}', receiver).replace(forbidden, ' ').trim();
    const name = whole.slice(0, mostLetters);
    const key = name.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return `${name}${count === 1 ? '' : `（${count}）`}.xlsx`;
  });
}
