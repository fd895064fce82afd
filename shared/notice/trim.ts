/** Whether one of a few marks stands at `at`; false before a text and behind it. */
function isMark(text: string, at: number, marks: string): boolean {
  const code = text.charCodeAt(at);
  for (let mark = 0; mark < marks.length; mark += 1) if (marks.charCodeAt(mark) === code) return true;
  return false;
}

/** The offset up to which a text reaches when characters of `marks` are taken off its end. One step a mark, never back. */
export function endWithout(text: string, marks: string, from = 0, end = text.length): number {
  let at = end;
  while (at > from && isMark(text, at - 1, marks)) at -= 1;
  return at;
}

/** The offset at which a text begins when characters of `marks` are taken off its start. */
export function startWithout(text: string, marks: string, from = 0, end = text.length): number {
  let at = from;
  while (at < end && isMark(text, at, marks)) at += 1;
  return at;
}

/** A text without the characters of `marks` at its end. A regular expression for this tries every run of marks anew. */
export function trimEndMarks(text: string, marks: string): string {
  return text.slice(0, endWithout(text, marks));
}

/** A text without the characters of `marks` at both ends. */
export function trimMarks(text: string, marks: string): string {
  const end = endWithout(text, marks);
  return text.slice(startWithout(text, marks, 0, end), end);
}
