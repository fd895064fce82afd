/*
 * What the pane and its libraries use and Chromium 90 lacks: government desktops still run it (奇安信可信浏览器 on 统信 UOS). Each method does what
 * ECMA-262 says for the arguments that are used, and is left alone where the engine has it.
 */

function add(prototype: object, name: string, method: (this: never, ...args: never[]) => unknown): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}

function at<Value>(
  this: { readonly length: number; readonly [index: number]: Value },
  index: number,
): Value | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Test<Value> = (value: Value, index: number, all: readonly Value[]) => boolean;

function findLastIndex<Value>(this: readonly Value[], test: Test<Value>): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as Value, index, this)) return index;
  }
  return -1;
}

function findLast<Value>(this: readonly Value[], test: Test<Value>): Value | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>)];
}

function toReversed<Value>(this: readonly Value[]): Value[] {
  return [...this].reverse();
}

function hasOwn(owner: object, name: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(owner, name) !== undefined;
}

add(Object, 'hasOwn', hasOwn);
add(Array.prototype, 'toReversed', toReversed);
add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Object.getPrototypeOf(Uint8Array.prototype), 'at', at);
add(Array.prototype, 'findLast', findLast);
add(Array.prototype, 'findLastIndex', findLastIndex);

export {};
