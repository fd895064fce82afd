import { fail, ok } from '../shared/result/result.ts';
import type { Arrived } from './carriers/arrival.ts';
import { readCaptureText } from './carriers/capture-text.ts';
import { mountPane } from './pane/mount.tsx';

/** The desk's own two files, from the server that served this page. */
async function captures(): Promise<Arrived> {
  const answer = await fetch('desk/captures.json');
  if (!answer.ok) return fail({ code: 'unreadable', message: null });
  const read = readCaptureText(await answer.text());
  return read.ok ? ok({ ...read.value, from: 'desk', name: null }) : read;
}

async function ledger(): Promise<File | null> {
  const answer = await fetch('desk/ledger.xlsx');
  if (!answer.ok) return null;
  const name = decodeURIComponent(answer.headers.get('X-Ledger-Name') ?? '') || '台账.xlsx';
  return new File([await answer.arrayBuffer()], name);
}

const { actions } = mountPane();
actions.workOnFiles();
const file = await ledger();
if (file) await actions.openWorkbookFile(file);
const arrived = await captures();
if (arrived.ok && arrived.value.captures.length === 0) actions.dismissProblem();
else actions.receive(arrived);
