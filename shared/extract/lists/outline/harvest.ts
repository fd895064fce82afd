import { trimEndMarks } from '../../../notice/trim.ts';
import type { Block } from '../../../page/page-index.ts';
import type { ItemDraft, SectionDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import { bareText, loneUnitLabel } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { MarkerForm } from '../../lines/marker-form.ts';
import type { UnitSource } from '../../lines/sources.ts';
import { isFieldTitle } from '../../vocabulary/chapters.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import { handsOut } from '../../vocabulary/list-signs.ts';
import { declaredOf, leadingSentence, withoutPerson } from '../section-title.ts';
import { titleOf } from '../title-text.ts';
import { dropClosing } from './closing.ts';
import { countedThrough, countsDetails, startsRun } from './counting.ts';
import { groupSource, headingUnits, unitSource } from './group-units.ts';
import { hasFullChildren, isHeadingOnly } from './heading-shape.ts';
import { isSentence, itemFrom, maxHeading } from './item-from.ts';
import { chaptersOnThePast } from './looking-back.ts';
import type { OutlineNode } from './outline.ts';
import { isSisterChapter, looksFrame } from './sister-chapter.ts';
import { isUnitsField, isUnitsLine, lineCarries } from './unit-lines.ts';
import { unnumberedItems } from './unnumbered.ts';
import { type UnreadChapter, unreadChapter } from './unread-chapter.ts';

/** Why a numbered block was not taken as an item. */
export interface Rejection {
  readonly line: Line;
  readonly reason: string;
}

export interface Harvest {
  /** The items by run of outermost numbers: a new form or a count begun again starts another run. */
  readonly runs: ItemDraft[][];
  readonly sections: SectionDraft[];
  readonly rejections: Rejection[];
  /** Chapters that are no frame of the tasks and were left out all the same. */
  readonly unread: UnreadChapter[];
}

/** Forms that number chapters where something is numbered below them. */
const chapterForms: ReadonlySet<MarkerForm> = new Set(['han', 'chapter', 'heading']);
const minSiblings = 3;
const maxDepth = 12;
/** From how many numbered blocks on one that names units stands alone. */
const fewestOfMany = 8;

interface Reading {
  /** Units on the node's own line or its body, before its first child. */
  readonly own: boolean;
  /** Units in a line of their own in the body. */
  readonly ownLine: boolean;
  carries: boolean;
}

class Harvester {
  readonly items: ItemDraft[] = [];
  readonly sections: SectionDraft[] = [];
  readonly rejections: Rejection[] = [];
  readonly runs: ItemDraft[][] = [];
  readonly unread: UnreadChapter[] = [];
  /** How many paragraphs with units divide a chapter: one where a sister chapter has several. */
  #leastParagraphs = 2;
  readonly #readings = new Map<OutlineNode, Reading>();
  readonly #groups = new Map<OutlineNode, Line[]>();
  /** Who answers for all that is numbered below a block, as a sentence behind the last of it says. */
  readonly #forAll = new Map<OutlineNode, readonly UnitSource[]>();
  readonly #forRoots: readonly UnitSource[];
  /** Blocks whose inner count goes on in a block beside them. */
  readonly #through = new Set<OutlineNode>();
  /** Paragraphs that hold several of the outermost numbers: what is numbered below stands in the same paragraph too. */
  readonly #together: ReadonlySet<Block>;

  constructor(readonly roots: readonly OutlineNode[]) {
    this.#together = new Set(
      roots.flatMap(({ line }, at) => (at > 0 && roots[at - 1]?.line.block === line.block ? [line.block] : [])),
    );
    for (const root of roots) this.#survey(root, 0);
    this.#groupLoneChildren();
    for (const root of countedThrough(roots)) this.#through.add(root);
    this.#forRoots = dropClosing(roots).map(groupSource);
    if (roots.some((root) => this.#paragraphs(root, 2).length > 0)) this.#leastParagraphs = 1;
  }

  /** Whether most of the outermost numbers that name units hold them as a numbered field: then each of them is an item. */
  #formLike(): boolean {
    const carrying = this.roots.filter((root) => this.#reading(root).carries);
    const formed = carrying.filter((root) => root.children.some(isUnitsField));
    return formed.length >= minSiblings && formed.length * 2 >= carrying.length;
  }

  run(): void {
    const formLike = this.#formLike();
    const lookingBack = chaptersOnThePast(this.roots);
    const carrying = this.#namesMany() ? this.roots.filter((root) => this.#reading(root).carries) : [];
    const leafForms = new Set(carrying.filter((root) => root.children.length === 0).map((root) => root.marker.form));
    const lastCarrying = this.roots.reduce((last, root, index) => (this.#reading(root).carries ? index : last), -1);
    for (const [index, root] of this.roots.entries()) {
      const before = this.roots[index - 1];
      if (before === undefined || startsRun(before, root)) this.runs.push([]);
      if (lookingBack.has(root)) {
        this.#reject(root, '本章说的是做过的事');
        continue;
      }
      const place = { named: carrying, among: index < lastCarrying, through: this.#through.has(root) };
      const silent = carrying.length > 0 && !this.#reading(root).carries && !isSisterChapter(root, place);
      if (
        silent &&
        (root.children.length > 0 || !leafForms.has(root.marker.form) || (index > lastCarrying && looksFrame(root)))
      ) {
        this.#reject(root, '本章没有责任单位，其他章节有');
        const chapter = unreadChapter(root);
        if (chapter !== null) this.unread.push(chapter);
        continue;
      }
      if (formLike && this.#reading(root).carries) this.#take(root, null, [], '编号段落，与其他各章一样是一个条目');
      else this.#decide(root, null, this.#forRoots, 0);
    }
  }

  /** Whether more than one of many blocks names units: one that names who does a part of its work says nothing of the others. */
  #namesMany(): boolean {
    const named = [...this.#readings.values()].filter(({ own }) => own).length + this.#groups.size;
    return named > 1 || this.#readings.size < fewestOfMany;
  }

  #reading(node: OutlineNode): Reading {
    return this.#readings.get(node) ?? { own: false, ownLine: false, carries: false };
  }

  /** Reads units bottom up, and moves a units line after the last of several silent children to their parent. */
  #survey(node: OutlineNode, depth: number): void {
    if (depth > maxDepth) return;
    for (const child of node.children) this.#survey(child, depth + 1);
    for (const child of countedThrough(node.children)) this.#through.add(child);
    const forAll = dropClosing(node.children).map(groupSource);
    this.#forAll.set(node, forAll.length > 0 ? forAll : headingUnits(node));
    const own =
      lineCarries(node.line) ||
      node.body.some(lineCarries) ||
      node.body.some((line) => loneUnitLabel(line.text) !== null);
    const reading: Reading = { own, ownLine: node.body.some(isUnitsLine), carries: own };
    this.#readings.set(node, reading);
    if (node.children.length >= 2 && this.#moveUnits(node)) return;
    reading.carries =
      own ||
      (this.#forAll.get(node) ?? []).length > 0 ||
      node.children.some((child) => this.#reading(child).carries || isUnitsField(child));
  }

  /** Moves a units line after the last child to the node, where no other child names units. */
  #moveUnits(node: OutlineNode): boolean {
    const last = node.children.at(-1);
    if (last === undefined) return false;
    const { ownLine } = this.#reading(last);
    const others = node.children.slice(0, -1).some((child) => this.#reading(child).carries);
    if (others || !ownLine || last.children.length > 0 || lineCarries(last.line)) return false;
    const moved = last.body.filter(isUnitsLine);
    for (const line of moved) last.body.splice(last.body.indexOf(line), 1);
    this.#readings.set(last, { own: false, ownLine: false, carries: false });
    this.#groups.set(node, moved);
    this.#readings.set(node, { ...this.#reading(node), carries: true });
    return true;
  }

  /** Blocks with one child name units behind it where others of their form do behind their last. */
  #groupLoneChildren(): void {
    const forms = new Set([...this.#groups.keys()].map(({ marker }) => marker.form));
    if (forms.size === 0) return;
    for (const node of [...this.#readings.keys()]) {
      if (node.children.length === 1 && forms.has(node.marker.form)) this.#moveUnits(node);
    }
  }

  #decide(node: OutlineNode, section: OutlineNode | null, inherited: readonly UnitSource[], depth: number): void {
    const reading = this.#reading(node);
    const { children } = node;
    const forAll = this.#forAll.get(node) ?? [];
    if (forAll.length > 0) {
      this.#descend(node, forAll, depth);
      return;
    }
    const group = this.#groups.get(node) ?? [];
    const paragraphs = this.#paragraphs(node, chapterForms.has(node.marker.form) ? this.#leastParagraphs : 2);
    if (paragraphs.length > 0) {
      this.#descend({ ...node, children: paragraphs }, inherited, depth);
      return;
    }
    if (!reading.carries && looksFrame(node) && (children.length > 0 || depth <= 1)) {
      this.#reject(node, '标题属于总体要求、保障措施一类，不是任务');
      return;
    }
    if (children.length === 0 || depth >= maxDepth) {
      this.#take(node, section, inherited, reading.own ? '编号段落，自带责任单位' : '编号段落');
      return;
    }
    if (children.some(isUnitsField) && !children.every(isUnitsField)) {
      this.#take(node, section, inherited, '编号段落，下级编号中有责任单位一栏');
      return;
    }
    const fields = children.filter((child) => isFieldTitle(titleOf(contentOf(child.line)))).length;
    if (fields >= 2 && fields * 2 >= children.length) {
      this.#take(node, section, inherited, '编号段落，下级编号是它的栏目');
      return;
    }
    const kidsCarry = children.filter((child) => this.#reading(child).carries).length;
    const heading = isHeadingOnly(node);
    if (kidsCarry > 0 && group.length === 0) {
      const lastOnly =
        kidsCarry === 1 &&
        children.length >= 2 &&
        this.#reading(children.at(-1) ?? node).carries &&
        children.at(-1)?.children.length === 0;
      const enumerated = lastOnly && (countsDetails(node) || !heading || children.some((child) => child.line.inline));
      if (!enumerated) {
        this.#descend(node, reading.own ? this.#ownUnitLines(node) : inherited, depth);
        return;
      }
      this.#take(node, section, inherited, '编号段落，末尾责任单位属于整段');
      return;
    }
    if (reading.own || group.length > 0) {
      const through = this.#through.has(node);
      const chapter =
        (chapterForms.has(node.marker.form) || through) &&
        (heading || (lineCarries(node.line) && !isSentence(bareText(node.line))));
      if (chapter && !countsDetails(node) && (through || hasFullChildren(node)) && !this.#labelled(node)) {
        this.#descend(node, group.length > 0 ? group.map(groupSource) : this.#ownUnitLines(node), depth);
        return;
      }
      this.#take(node, section, inherited, '编号段落，自带责任单位，下级编号是细目');
      return;
    }
    const shallow =
      heading &&
      !this.#labelled(node) &&
      !(countsDetails(node) && depth > 0 && !this.#through.has(node)) &&
      (this.#together.has(node.line.block) ||
        handsOut(node.body.at(-1)?.text ?? '') ||
        !children.every((child) => child.line.inline));
    if (shallow) this.#descend(node, inherited, depth);
    else this.#take(node, section, inherited, '编号段落，下级编号是细目');
  }

  #paragraphs(node: OutlineNode, least: number): OutlineNode[] {
    const plain = node.children.length === 0 && !lineCarries(node.line) && bareText(node.line).length <= maxHeading;
    return plain ? unnumberedItems(node, least) : [];
  }

  /** Whether children stand under a label (推进措施：) and so belong to a field. */
  #labelled(node: OutlineNode): boolean {
    const last = node.body.at(-1);
    return last !== undefined && (labelAt(last.text) !== null || headingKind(last.text) !== null);
  }

  #ownUnitLines(node: OutlineNode): UnitSource[] {
    return [node.line, ...node.body].filter(lineCarries).map(groupSource);
  }

  #descend(node: OutlineNode, inherited: readonly UnitSource[], depth: number): void {
    const before = this.items.length;
    const sectionsBefore = this.sections.length;
    const { title, declared } = declaredOf(this.#sectionTitle(node));
    const direct = (): boolean => this.items.slice(before).some((item) => item.section === title);
    const lookingBack = chaptersOnThePast(node.children);
    for (const child of node.children) {
      if (lookingBack.has(child)) this.#reject(child, '本章说的是做过的事');
      else this.#decide(child, node, inherited, depth + 1);
    }
    if (this.items.length > before && direct()) {
      this.sections.splice(sectionsBefore, 0, { label: node.marker.label, title, declared });
    }
  }

  #sectionTitle(node: OutlineNode): string {
    const bare = leadingSentence(bareText(node.line));
    return withoutPerson(trimEndMarks(bare, '。：:；;， '));
  }

  #take(node: OutlineNode, section: OutlineNode | null, inherited: readonly UnitSource[], why: string): void {
    const own = itemFrom(node, section === null ? null : declaredOf(this.#sectionTitle(section)).title, why);
    const grouped = [...own.units, ...(this.#groups.get(node) ?? []).map((line) => unitSource(line, 'own'))];
    const units = grouped.length > 0 || !own.applicable ? grouped : inherited;
    const draft = { ...own, units };
    this.items.push(draft);
    this.runs.at(-1)?.push(draft);
  }

  #reject(node: OutlineNode, reason: string): void {
    this.rejections.push({ line: node.line, reason });
  }
}

/** Chooses which numbered blocks of an outline are the items: usually the smallest ones that carry units. */
export function harvest(roots: readonly OutlineNode[]): Harvest {
  const harvester = new Harvester(roots);
  harvester.run();
  const { runs, sections, rejections, unread } = harvester;
  return { runs: runs.filter((run) => run.length > 0), sections, rejections, unread };
}
