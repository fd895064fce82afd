/*
 * What the product and its libraries use and Chromium 90 lacks: government desktops still run it (奇安信可信浏览器 on 统信 UOS). Each method does what
 * ECMA-262 says for the arguments that are used, and is left alone where the engine has it. A content script has globals of its own,
 * so that no page ever sees these.
 */

function add(owner: object, name: string, method: (this: never, ...args: never[]) => unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value: method, writable: true, configurable: true });
}

export function at<Value>(
  this: { readonly length: number; readonly [index: number]: Value },
  index: number,
): Value | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Test<Value> = (value: Value, index: number, all: ArrayLike<Value>) => unknown;

export function findLastIndex<Value>(this: ArrayLike<Value>, test: Test<Value>): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as Value, index, this)) return index;
  }
  return -1;
}

export function findLast<Value>(this: ArrayLike<Value>, test: Test<Value>): Value | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>)];
}

export function toReversed<Value>(this: readonly Value[]): Value[] {
  return [...this].reverse();
}

export function hasOwn(owner: object, name: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(owner, name) !== undefined;
}

const typedArrays: object = Object.getPrototypeOf(Uint8Array.prototype);

add(Object, 'hasOwn', hasOwn);
add(Array.prototype, 'toReversed', toReversed);
add(String.prototype, 'at', at);
for (const owner of [Array.prototype, typedArrays]) {
  add(owner, 'at', at);
  add(owner, 'findLast', findLast);
  add(owner, 'findLastIndex', findLastIndex);
}
