import { pdfTools } from '../../cli/document/pdf-tools.ts';
import { extract } from '../../shared/extract/extract.ts';
import { readFile } from '../../shared/files/read-file.ts';

/** What a file gives, as far as what it was read from can change it: its own fields, its items, its findings by code. */
export async function caseRecord(name: string, bytes: Uint8Array) {
  const read = await readFile(name, new Uint8Array(bytes), { pdf: pdfTools });
  if (!read.ok) return { refused: read.error };
  const { notice } = extract([read.value]).capture;
  return {
    title: notice.title,
    documentNumber: notice.documentNumber,
    issuer: notice.issuer,
    issuedOn: notice.issuedOn,
    sections: notice.sections.map(({ title }) => title),
    items: notice.items.map((item) => ({
      number: item.number,
      section: item.section,
      title: item.title,
      text: item.text,
      units: item.units.map(({ name: unit, role }) => `${role} ${unit}`),
      targets: item.targets.map(
        ({ comparator, value, upper, from, unit }) =>
          `${from === null ? '' : `${from}→`}${comparator}${value}${upper === null ? '' : `–${upper}`}${unit}`,
      ),
      deadline: item.deadline,
      breakdown: item.breakdown.map(({ name: place, value, unit }) => `${place} ${value}${unit}`),
    })),
    findings: notice.findings.map(({ code }) => code).filter((code) => code !== 'figure-unread'),
  };
}
