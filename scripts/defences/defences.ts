/** A defence, how to take it out, and the test that must then fail. */
export interface Defence {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  readonly test: string;
}

/** Defences of SECURITY.md that are taken out one by one of a copy of the house; each must turn its test red. */
export const defences: readonly Defence[] = [
  {
    name: 'the desk answers the machine’s own names only',
    file: 'cli/desk.ts',
    from: 'isLocal(sent.host) &&',
    to: '',
    test: 'test/cli/desk.test.ts',
  },
  {
    name: 'the desk answers nobody without its token',
    file: 'cli/desk.ts',
    from: 'if (given.length !== own.length || !timingSafeEqual(given, own)) return null;',
    to: 'if (given.length !== own.length) return null;',
    test: 'test/cli/desk.test.ts',
  },
  {
    name: 'no record holds an address that runs something',
    file: 'shared/notice/address.ts',
    from: 'return rest.length === 0 || !running.has(scheme.toLowerCase());',
    to: 'return rest.length === 0 || running.has(scheme.toLowerCase()) || true;',
    test: 'test/notice/address.test.ts',
  },
  {
    name: 'a backup that was changed is refused',
    file: 'shared/history/backup.ts',
    from: 'line.lines !== at || line.checksum !== checksum || madeAt === null',
    to: 'line.lines !== at || madeAt === null',
    test: 'test/history/backup.test.ts',
  },
  {
    name: 'a backup whose notices bear foreign ids is refused',
    file: 'shared/history/backup-faults.ts',
    from: 'noticeIdentity(capture.notice) === id',
    to: 'noticeIdentity(capture.notice) !== null',
    test: 'test/history/restore.test.ts',
  },
  {
    name: 'the newer correction stands',
    file: 'shared/history/join-edits.ts',
    from: 'newer !== 0 ? newer > 0 :',
    to: 'newer !== 0 ? newer < 0 :',
    test: 'test/history/restore.test.ts',
  },
  {
    name: 'receipts never go back in time',
    file: 'shared/history/join-outbox.ts',
    from: 'return millis(one.at) > millis(other.at) ? one : other;',
    to: 'return other;',
    test: 'test/history/restore.test.ts',
  },
  {
    name: 'a PDF that unpacks to too much is refused',
    file: 'shared/files/pdf/refuse-bombs.ts',
    from: 'const mostStreamBytes = 50 << 20;',
    to: 'const mostStreamBytes = 500 << 20;',
    test: 'test/document/refused.test.ts',
  },
  {
    name: 'a page of too many elements is refused',
    file: 'shared/files/large-page.ts',
    from: 'const mostElements = 400_000;',
    to: 'const mostElements = 4_000_000;',
    test: 'test/document/refused.test.ts',
  },
  {
    name: 'a batch that was changed is refused',
    file: 'shared/handoff/read.ts',
    from: 'if (checksumOf(head.data) !== envelope.data.checksum) {',
    to: 'if (envelope.data.checksum === null) {',
    test: 'test/handoff/envelope.test.ts',
  },
  {
    name: 'a mark against release is said before anything is written',
    file: 'cli/capture-files.ts',
    from: 'warnOfMarks(captures);',
    to: '',
    test: 'test/cli/release-warning.test.ts',
  },
  {
    name: 'a package of too many bytes is refused',
    file: 'shared/opc/package/zip-read.ts',
    from: 'if (size > limits.entryBytes || total > limits.totalBytes) {',
    to: 'if (size > limits.entryBytes && total < 0) {',
    test: 'test/document/refused.test.ts',
  },
];
