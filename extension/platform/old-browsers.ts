/**
 * What Chromium 90 lacks of the standard library and the product uses: `at` (92), `Object.hasOwn` (93), `findLast` and
 * `findLastIndex` (97). A content script has globals of its own, so the page never sees these.
 */
function add(prototype: object, name: string, value: (...given: never[]) => unknown): void {
  if (!(name in prototype)) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

export function at<Value>(this: ArrayLike<Value>, index: number): Value | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

export function findLastIndex<Value>(this: ArrayLike<Value>, test: (value: Value, at: number) => unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as Value, index)) {
      return index;
    }
  }
  return -1;
}

export function findLast<Value>(
  this: ArrayLike<Value>,
  test: (value: Value, at: number) => unknown,
): Value | undefined {
  return this[findLastIndex.call(this as ArrayLike<unknown>, test as (value: unknown, at: number) => unknown)];
}

export function completeStandardLibrary(): void {
  for (const prototype of [Array.prototype, Uint8Array.prototype, Uint16Array.prototype]) {
    add(prototype, 'at', at);
    add(prototype, 'findLast', findLast);
    add(prototype, 'findLastIndex', findLastIndex);
  }
  add(String.prototype, 'at', at);
  add(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.hasOwn(object, key));
}

completeStandardLibrary();
