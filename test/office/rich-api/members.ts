import { HostFault } from '../book/fault.ts';

/**
 * The name under which `target` has the member that the wire calls `name`. Models carry the wire's names in Pascal case (a getter is a
 * loadable property, a setter a writable one, a method a callable one); select strings come in camel case.
 */
function memberName(target: object, name: string): string {
  const pascal = name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
  for (
    let holder: object | null = target;
    holder && holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder)
  ) {
    if (Object.hasOwn(holder, pascal)) return pascal;
  }
  throw new HostFault('ApiNotFound', `${target.constructor.name}.${pascal} is not emulated`);
}

/** The wire's name and the present value of a property. */
export function readMember(target: object, name: string): { name: string; value: unknown } {
  const known = memberName(target, name);
  const value: unknown = Reflect.get(target, known);
  return { name: known, value };
}

export function writeMember(target: object, name: string, value: unknown): void {
  Reflect.set(target, memberName(target, name), value);
}

export function callMember(target: object, name: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(target, memberName(target, name));
  if (typeof method !== 'function') {
    throw new HostFault('ApiNotFound', `${target.constructor.name}.${name} is no method`);
  }
  const answer: unknown = Reflect.apply(method, target, args);
  return answer;
}
