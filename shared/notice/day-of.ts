/** The day of a moment on this machine's calendar, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const ahead = 8 * 3_600_000;

/** The day of an instant (ISO 8601) in China, `YYYY-MM-DD`: eight hours before UTC all year and everywhere in it, so that a record gives the same day on any machine. */
export function chinaDay(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10);
}
