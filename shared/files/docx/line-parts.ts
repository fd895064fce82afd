import { lineTable, plainRow } from '../tabbed-rows.ts';

/** A paragraph of plain text whose words are parted by tabs, with its markup as a paragraph. */
interface TabbedLine {
  readonly text: string;
  readonly html: string;
}

const byTabs = (line: string) => line.split('\t').map((cell) => cell.trim());

/** The markup of a body piece by piece; paragraphs one below another that tabs part into as many cells become a table. */
export class LineParts {
  readonly #done: string[] = [];
  #tabbed: TabbedLine[] = [];

  /** Markup that is no plain paragraph: it ends a run of them. */
  add(html: string): void {
    if (html === '') return;
    this.#settle();
    this.#done.push(html);
  }

  /** A paragraph; `text` is what it says as long as that is plain text. */
  addParagraph(html: string, text: string | null): void {
    if (text?.includes('\t') === true) this.#tabbed.push({ text, html });
    else this.add(html);
  }

  html(): string {
    this.#settle();
    return this.#done.join('');
  }

  #settle(): void {
    const texts = this.#tabbed.map(({ text }) => text);
    for (let at = 0; at < texts.length; ) {
      const table = lineTable(texts, at, byTabs);
      this.#done.push(
        table === null ? (this.#tabbed[at]?.html ?? '') : `<table>${table.rows.map(plainRow).join('')}</table>`,
      );
      at = table?.end ?? at + 1;
    }
    this.#tabbed = [];
  }
}
