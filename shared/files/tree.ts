import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import type { PageDocument, PageElement, PageNode } from '../page/dom.ts';

/** A node of the terminal's own small tree: linked siblings, no arrays, so that every move is one step. */
class TreeNode implements PageNode {
  parentNode: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  previousSibling: TreeNode | null = null;

  constructor(
    readonly nodeType: number,
    readonly nodeName: string,
    public nodeValue: string | null = null,
  ) {}
}

class TreeElement extends TreeNode implements PageElement {
  content: TreeNode | null = null;

  constructor(
    readonly localName: string,
    readonly namespace: html.NS,
    readonly attributes: Token.Attribute[],
  ) {
    super(1, localName.toUpperCase());
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }
}

class TreeDocument extends TreeNode implements PageDocument {
  mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;

  constructor() {
    super(9, '#document');
  }

  get documentElement(): TreeElement | null {
    for (let child = this.firstChild; child !== null; child = child.nextSibling) {
      if (child instanceof TreeElement) return child;
    }
    return null;
  }
}

export type Tree = TreeAdapterTypeMap<
  TreeNode,
  TreeNode,
  TreeNode,
  TreeDocument,
  TreeNode,
  TreeElement,
  TreeNode,
  TreeNode,
  TreeElement,
  TreeNode
>;

function detach(node: TreeNode): void {
  const { parentNode, previousSibling, nextSibling } = node;
  if (parentNode === null) return;
  if (previousSibling === null) parentNode.firstChild = nextSibling;
  else previousSibling.nextSibling = nextSibling;
  if (nextSibling === null) parentNode.lastChild = previousSibling;
  else nextSibling.previousSibling = previousSibling;
  node.parentNode = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

function insert(parent: TreeNode, node: TreeNode, before: TreeNode | null): void {
  detach(node);
  const previous = before === null ? parent.lastChild : before.previousSibling;
  node.parentNode = parent;
  node.previousSibling = previous;
  node.nextSibling = before;
  if (previous === null) parent.firstChild = node;
  else previous.nextSibling = node;
  if (before === null) parent.lastChild = node;
  else before.previousSibling = node;
}

function addText(parent: TreeNode, text: string, before: TreeNode | null): void {
  const previous = before === null ? parent.lastChild : before.previousSibling;
  if (previous !== null && previous.nodeType === 3) previous.nodeValue = (previous.nodeValue ?? '') + text;
  else insert(parent, new TreeNode(3, '#text', text), before);
}

function children(parent: TreeNode): TreeNode[] {
  const all: TreeNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) all.push(child);
  return all;
}

/** Builds the tree for parse5. */
export const treeAdapter: TreeAdapter<Tree> = {
  createDocument: () => new TreeDocument(),
  createDocumentFragment: () => new TreeNode(11, '#document-fragment'),
  createElement: (tagName, namespace, attributes) => new TreeElement(tagName, namespace, attributes),
  createCommentNode: (data) => new TreeNode(8, '#comment', data),
  createTextNode: (value) => new TreeNode(3, '#text', value),
  appendChild: (parent, node) => insert(parent, node, null),
  insertBefore: (parent, node, before) => insert(parent, node, before),
  setTemplateContent: (element, content) => {
    element.content = content;
  },
  getTemplateContent: (element) => element.content ?? new TreeNode(11, '#document-fragment'),
  setDocumentType: (document, name) => {
    insert(document, new TreeNode(10, name), null);
  },
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: (document) => document.mode,
  detachNode: detach,
  insertText: (parent, text) => addText(parent, text, null),
  insertTextBefore: addText,
  adoptAttributes: (element, attributes) => {
    const present = new Set(element.attributes.map((attribute) => attribute.name));
    for (const attribute of attributes) if (!present.has(attribute.name)) element.attributes.push(attribute);
  },
  getFirstChild: (node) => node.firstChild,
  getChildNodes: children,
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => element.attributes,
  getTagName: (element) => element.localName,
  getNamespaceURI: (element) => element.namespace,
  getTextNodeContent: (node) => node.nodeValue ?? '',
  getCommentNodeContent: (node) => node.nodeValue ?? '',
  getDocumentTypeNodeName: (node) => node.nodeName,
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is TreeNode => node.nodeType === 3,
  isCommentNode: (node): node is TreeNode => node.nodeType === 8,
  isDocumentTypeNode: (node): node is TreeNode => node.nodeType === 10,
  isElementNode: (node): node is TreeElement => node instanceof TreeElement,
  setNodeSourceCodeLocation: () => undefined,
  getNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
};
