import { fail, ok } from '../shared/result/result.ts';
import type { Arrived } from './carriers/arrival.ts';
import { mountPane } from './pane/mount.tsx';

/** What the desk has: its captures, and whether they are the bundled example. */
async function captures(): Promise<{ arrived: Arrived; example: boolean }> {
  const answer = await fetch('desk/captures.json');
  if (!answer.ok) return { arrived: fail({ code: 'unreadable', message: null }), example: false };
  const example = answer.headers.get('X-Example') === '1';
  const { readCaptureText } = await import('./carriers/capture-text.ts');
  const read = readCaptureText(await answer.text());
  return { arrived: read.ok ? ok({ ...read.value, from: example ? 'example' : 'desk', name: null }) : read, example };
}

async function ledger(): Promise<File | null> {
  const answer = await fetch('desk/ledger.xlsx');
  if (!answer.ok) return null;
  const name = decodeURIComponent(answer.headers.get('X-Ledger-Name') ?? '') || '台账.xlsx';
  return new File([await answer.arrayBuffer()], name);
}

const { actions } = mountPane();
actions.workOnFiles();
const { arrived, example } = await captures();
if (example) {
  actions.offerExample(async () => ({ ledger: await ledger(), arrived }));
} else {
  const file = await ledger();
  if (file) await actions.openWorkbookFile(file);
  /* A desk without a notice has nothing to say of it. */
  const none = !arrived.ok && arrived.error.code === 'empty';
  if (!none) actions.receive(arrived);
}
