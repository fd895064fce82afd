const msPerDay = 86_400_000;
/** Day 0 of the two date systems (ECMA-376 18.17.4.1). 1900's is a day early from March on, for the 29 February it invents. */
const zero1900 = Date.UTC(1899, 11, 30);
const zero1904 = Date.UTC(1904, 0, 1);

/** The serial number of a day `YYYY-MM-DD`; null where it is no day or before the date system starts. */
export function serialOf(day: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, date);
  if (new Date(time).toISOString().slice(0, 10) !== day) return null;
  const days = (time - (date1904 ? zero1904 : zero1900)) / msPerDay;
  if (date1904) return days >= 0 ? days : null;
  const serial = days < 61 ? days - 1 : days;
  return serial >= 1 ? serial : null;
}

/** The day of a whole serial number; null for fractions (a time of day), for 1900-02-29 and beyond 9999. */
export function dayOf(serial: number, date1904: boolean): string | null {
  if (!Number.isInteger(serial)) return null;
  if (date1904) return serial < 0 ? null : isoDay(zero1904 + serial * msPerDay);
  if (serial < 1 || serial === 60) return null;
  return isoDay(zero1900 + (serial < 60 ? serial + 1 : serial) * msPerDay);
}

function isoDay(time: number): string | null {
  const date = new Date(time);
  return time > Date.UTC(9999, 11, 31) ? null : date.toISOString().slice(0, 10);
}
