const pages = 1_500;
const linesOnPage = 40;

/** A PDF of at least so many bytes: many pages of text among drawn lines, as a scanned-and-recognised gazette has them. */
export function longPdf(bytes: number): Uint8Array {
  const text = Array.from(
    { length: linesOnPage },
    (_, line) => `1 0 0 1 72 ${800 - line * 18} Tm (${line + 1} new parking places, 1200 in all) Tj`,
  ).join('\n');
  const start = `BT /F1 10 Tf\n${text}\nET\n`;
  const rule = '72.25 400.75 451.5 0.5 re f\n';
  const content = start + rule.repeat(Math.ceil((bytes / pages - start.length) / rule.length));
  const kids = Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: pages }, (_, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + at * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]).flat(),
  ];
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, body] of objects.entries()) {
    offsets.push(length);
    const object = `${at + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(object);
    length += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\n`);
  parts.push(`startxref\n${length}\n%%EOF\n`);
  return new TextEncoder().encode(parts.join(''));
}
