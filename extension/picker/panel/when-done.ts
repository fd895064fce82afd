/** Hears what a person does; events that a script makes up are nobody's. */
export function whenDone<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  hear: (event: HTMLElementEventMap[Name]) => void,
): void {
  element.addEventListener(name, (event) => {
    if (event.isTrusted) {
      hear(event);
    }
  });
}
