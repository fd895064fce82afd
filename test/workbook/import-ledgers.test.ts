import { describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templates } from '../../shared/ledger/templates.ts';
import { sheetOf, survey, value, withoutResults } from '../contract/reading.ts';
import { capture } from '../ledger/captures.ts';
import { changedParts, opened, partText } from './package-diff.ts';
import { excelTemplate } from './templates/excel-template.ts';

describe.each(templates.map(({ id, name }) => [id, name] as const))(
  'the ledger %s (%s) brought into another workbook',
  (id) => {
    const template = templates.find((one) => one.id === id);
    const bytes =
      template === undefined
        ? new Uint8Array()
        : createLedger(template, [capture('xian-2024')], { asOf: '2024-06-30' });

    it('has every sheet as it was, twice over with numbered names', async () => {
      const source = opened(bytes);
      const { sheets } = await survey(source);
      const host = opened(excelTemplate());
      value(await host.grow({ kind: 'sheets', package: bytes }));
      const again = opened(host.save());
      expect((await survey(again)).sheets.slice(3)).toEqual(sheets);
      for (const { name } of sheets) {
        const [before, after] = [await sheetOf(source, name), await sheetOf(again, name)];
        expect(withoutResults(after)).toEqual(withoutResults(before));
      }
      value(await again.grow({ kind: 'sheets', package: bytes }));
      const twice = (await survey(again)).sheets.slice(3 + sheets.length);
      expect(twice.map(({ name, visibility }) => [name.replace(/ \(2\)$/, ''), visibility])).toEqual(
        sheets.map(({ name, visibility }) => [name, visibility]),
      );
    });

    it("leaves the workbook's own sheets alone", async () => {
      const host = opened(excelTemplate());
      value(await host.grow({ kind: 'sheets', package: bytes }));
      const changed = changedParts(excelTemplate(), host.save()).filter((name) => !name.startsWith('+'));
      expect(changed).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ]);
      expect(partText(host.save(), 'xl/workbook.xml')).toContain('督查台账!$A$4:$I$8<');
    });
  },
);
