import { plainObjects } from './stream-bytes.ts';

/** A stream of drawing that others may show: what its dictionary refers to, and how often it shows another. */
export interface Form {
  readonly object: string;
  readonly dictionary: string;
  readonly shown: number;
}

/** Whether a stream's dictionary says that other streams may show it (ISO 32000-1 §8.10). */
export function isForm(dictionary: string): boolean {
  return /\/Subtype\s{0,9}\/Form\b/u.test(dictionary);
}

/** How far resources are followed from object to object: Resources, XObject, the form. */
const furthest = 3;

function referred(text: string): string[] {
  return [...text.matchAll(/(\d{1,9}) (\d{1,5}) R\b/gu)].map(([, number, generation]) => `${number} ${generation}`);
}

/**
 * How many streams are drawn at most where one form of a file is shown, with the forms that it shows, and those that they show. Objects
 * that lie packed in others are not followed.
 */
export function mostDrawnByForm(file: Uint8Array, forms: readonly Form[]): number {
  if (forms.filter(({ shown }) => shown > 1).length < 2) return 1;
  const byObject = new Map(forms.map((form) => [form.object, form]));
  const plain = plainObjects(file);
  const known = new Map<string, number>();
  const within = (text: string, left: number): Form[] =>
    referred(text).flatMap((object) => {
      const form = byObject.get(object);
      if (form !== undefined) return [form];
      return left === 0 ? [] : within(plain.get(object) ?? '', left - 1);
    });
  const drawnBy = (form: Form): number => {
    const before = known.get(form.object);
    if (before !== undefined) return before;
    known.set(form.object, 1);
    const most = Math.max(0, ...within(form.dictionary, furthest).map(drawnBy));
    const drawn = 1 + form.shown * most;
    known.set(form.object, drawn);
    return drawn;
  };
  return Math.max(1, ...forms.map(drawnBy));
}
