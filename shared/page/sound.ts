import type { PageElement, PageNode } from './dom.ts';

/** A member as the node's prototype gives it, where no page reaches. */
function member<Value>(node: PageNode, name: keyof PageElement): Value {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/** A form's members by its prototype. */
class FormView implements PageElement {
  readonly #form: PageNode;

  constructor(form: PageNode) {
    this.#form = form;
  }

  get nodeType(): number {
    return member(this.#form, 'nodeType');
  }

  get nodeName(): string {
    return member(this.#form, 'nodeName');
  }

  get nodeValue(): string | null {
    return member(this.#form, 'nodeValue');
  }

  get parentNode(): PageNode | null {
    return member(this.#form, 'parentNode');
  }

  get firstChild(): PageNode | null {
    return member(this.#form, 'firstChild');
  }

  get nextSibling(): PageNode | null {
    return member(this.#form, 'nextSibling');
  }

  get localName(): string {
    return member(this.#form, 'localName');
  }

  get shadowRoot(): PageNode | null {
    return member(this.#form, 'shadowRoot');
  }

  getAttribute(name: string): string | null {
    return member<PageElement['getAttribute']>(this.#form, 'getAttribute').call(this.#form, name);
  }
}

/**
 * The node to read in place of one that a live page gives. A form answers for each of its fields by the field's name, so that
 * `<form><input name=nextSibling>` leads a reader astray (HTML, “legacy override built-ins”); such a form is read through its
 * prototype. Every other node, and every node of a tree that no browser made, is itself.
 */
export function sound(node: PageNode & { readonly localName?: unknown }): PageNode {
  const name = node.localName;
  if (name === undefined || (typeof name === 'string' && name !== 'form')) return node;
  return Object.prototype.toString.call(node) === '[object HTMLFormElement]' ? new FormView(node) : node;
}

/** A node's children in order, each as `sound` gives it. */
export function* childrenOf(parent: PageNode): Iterable<PageNode> {
  for (let child = parent.firstChild; child !== null; ) {
    const node = sound(child);
    yield node;
    child = node.nextSibling;
  }
}
