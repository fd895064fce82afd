import { sameUnit } from '../ledger/rows/unit-names.ts';

const label = /^(?:牵头|责任|配合|主办|协办|承办)(?:单位|部门)?[:：]/;

/** The names in a cell of units: `区教育局、区财政局`, one a line, or under small labels. */
export function unitsInCell(text: string): string[] {
  return text
    .split(/[、，,；;\n\r\t]|\s{2,}/)
    .map((part) => part.trim().replace(label, '').replace(/等$/, '').trim())
    .filter((part) => part !== '');
}

/** Names put together where they mean one office; each is called by the name that stands first. */
export class UnitNames {
  readonly #known: string[] = [];

  /** The name by which an office is called everywhere. */
  called(name: string): string {
    const known = this.#known.find((one) => sameUnit(one, name));
    if (known !== undefined) return known;
    this.#known.push(name);
    return name;
  }
}
