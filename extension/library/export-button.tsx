import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';

/** 导出 Excel: what is chosen as a new ledger, by the template that she exports with. */
export function ExportButton({ chosen, label }: { chosen: readonly { readonly notice: string }[]; label?: string }) {
  const { words, announce } = useShell();
  const save = async () => {
    const [{ saveLedger }, { readTemplate }, history] = await Promise.all([
      import('./save-file.ts'),
      import('./read-template.ts'),
      ownHistory(),
    ]);
    await saveLedger(history, chosen, announce, words, await readTemplate(history));
  };
  return (
    <button type="button" className="tz-button" onClick={save}>
      {label ?? words.exportExcel}
    </button>
  );
}
