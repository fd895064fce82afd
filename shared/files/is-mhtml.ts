/** Whether a file begins as a web page saved in one file does. */
export function isMhtml(head: string): boolean {
  const lines = head.slice(0, 4096);
  return (
    /^(?:[A-Za-z-]{2,40}:[^\n]{0,900}\r?\n|[ \t][^\n]{0,900}\r?\n){2}/u.test(lines.trimStart()) &&
    /^(?:mime-version|snapshot-content-location|content-type\s{0,3}:\s{0,3}multipart\/)/imu.test(lines)
  );
}
