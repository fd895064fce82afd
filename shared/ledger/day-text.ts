/** A way in which clerks type days as words. */
interface DayPattern {
  readonly found: RegExp;
  readonly write: (year: string, month: string, day: string) => string;
  /** Whether the words keep the whole day. */
  readonly whole: boolean;
}

const separated = (mark: string): DayPattern => ({
  found: new RegExp(`^(\\d{4})\\${mark}(\\d{1,2})\\${mark}(\\d{1,2})$`),
  write: (year, month, day) => [year, month, day].join(mark),
  whole: true,
});

const patterns: readonly DayPattern[] = [
  separated('.'),
  separated('-'),
  separated('/'),
  {
    found: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    write: (year, month, day) => `${year}年${month}月${day}日`,
    whole: true,
  },
  {
    found: /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
    write: (year, month, day) => year + month.padStart(2, '0') + day.padStart(2, '0'),
    whole: true,
  },
  { found: /^(\d{4})年(\d{1,2})月$/, write: (year, month) => `${year}年${month}月`, whole: false },
  { found: /^(\d{4})[./-](\d{1,2})$/, write: (year, month) => `${year}.${month}`, whole: false },
  { found: /^()(\d{1,2})月(\d{1,2})日$/, write: (_, month, day) => `${month}月${day}日`, whole: false },
];

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** A day that was typed as words, `YYYY-MM-DD`; null for any other text. */
export function dayInText(text: string): string | null {
  const folded = plain(text);
  if (folded.length < 8 || folded.length > 11) return null;
  for (const { found, whole } of patterns) {
    const [, year = '', month = '', day = ''] = (whole && found.exec(folded)) || [];
    if (year !== '' && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31) {
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
  }
  return null;
}

/** How most of a column's texts write a day in full; null where they do not. */
export function dayWriter(texts: readonly string[]): ((day: string) => string) | null {
  for (const { found, write, whole } of patterns) {
    const like = texts.map(plain).filter((text) => found.test(text));
    if (!whole || like.length * 2 <= texts.length) continue;
    const padded = like.some((text) => /(?<!\d)0\d(?!\d)/.test(text));
    return (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      return padded ? write(year, month, date) : write(year, String(Number(month)), String(Number(date)));
    };
  }
  return null;
}
