/**
 * An object of WPS's object model as its JavaScript sees it: a name it does not have reads undefined, and setting one is ignored, both
 * without a word (kancloud.cn/pwedu/wps-js-macros/2259295). Promises ask for `then`, so that name is left alone too.
 */
export function silent<Target extends object>(target: Target): Target {
  return new Proxy(target, {
    get(own, name) {
      const value: unknown = Reflect.get(own, name, own);
      return typeof value === 'function' ? value.bind(own) : value;
    },
    set(own, name, value) {
      if (name in own) Reflect.set(own, name, value, own);
      return true;
    },
  });
}
