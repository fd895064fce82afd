import { unitAliases } from '../vocabulary/unit-aliases.ts';

const stems = unitAliases
  .flatMap((names, office) => names.map((name) => ({ name, office })))
  .sort((a, b) => b.name.length - a.name.length);

const placeEnd = /[省市州盟区县旗镇乡]$/;
const placeStart = /^[省市州盟区县旗镇乡]/;

function folded(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  // 团区委 names its place in the middle.
  return plain.replace(/^(.{0,8})团([省市州盟区县旗])委$/, '$1$2团委');
}

interface Office {
  readonly place: string;
  readonly office: number;
}

function officeOf(name: string): Office | null {
  const stem = stems.find((one) => name.endsWith(one.name));
  return stem ? { place: name.slice(0, name.length - stem.name.length), office: stem.office } : null;
}

const level = /^.*?[省市州盟区县旗镇乡]/;

/**
 * Whether two names mean the same office at two levels of government: `市民政局` and `莲湖区民政局`, `市卫生健康委` and `区卫健局`.
 */
export function sameOffice(left: string, right: string): boolean {
  const a = folded(left);
  const b = folded(right);
  const [officeA, officeB] = [officeOf(a), officeOf(b)];
  if (officeA || officeB) return officeA !== null && officeB !== null && officeA.office === officeB.office;
  const [stemA, stemB] = [a.replace(level, ''), b.replace(level, '')];
  return stemA.length >= 3 && stemA === stemB;
}

function placesAgree(a: string, b: string): boolean {
  return a === '' || b === '' || a.endsWith(b) || b.endsWith(a);
}

/**
 * Whether two printed names mean one office: equal, equal but for an elided place (`区教育局`, `莲湖区教育局`), or aliases of
 * one office (`区卫健委`, `区卫生健康局`). Offices of different levels or places never agree.
 */
export function sameUnit(left: string, right: string): boolean {
  const a = folded(left);
  const b = folded(right);
  if (a === b) return true;
  const [officeA, officeB] = [officeOf(a), officeOf(b)];
  if (officeA || officeB) {
    return (
      officeA !== null &&
      officeB !== null &&
      officeA.office === officeB.office &&
      placesAgree(officeA.place, officeB.place)
    );
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (short.length < 3 || !long.endsWith(short)) return false;
  const place = long.slice(0, long.length - short.length);
  return placeEnd.test(place) || placeStart.test(short);
}
