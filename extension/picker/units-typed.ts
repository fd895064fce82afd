import type { Unit } from '../../shared/notice/notice.ts';

/** Units as they are typed: the name, and the role in brackets where it is not 责任. */
export function unitsTyped(units: readonly Unit[]): string {
  return units.map(({ name, role }) => (role === '责任' ? name : `${name}（${role}）`)).join('、');
}

/** Reads units as typed; those that were there before stay what they were. */
export function readTyped(before: readonly Unit[], typed: string): Unit[] {
  return typed
    .split(/[、，,；;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.{1,200})[（(](牵头|责任|配合)[）)]$/u.exec(part);
      const name = match?.[1] ?? part;
      const role = match?.[2] === '牵头' || match?.[2] === '配合' ? match[2] : '责任';
      const known = before.find((unit) => unit.name === name);
      return known?.role === role ? known : { name, canonical: known?.canonical ?? name, role, basis: 'printed' };
    });
}
