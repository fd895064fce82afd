import type { Capture } from '../../shared/notice/capture.ts';
import { type Item, type Notice, noticeSchema, type Target } from '../../shared/notice/notice.ts';

/** An item that says nothing; tests spread it and say what they are about. */
export const blankItem: Item = {
  id: 'i1',
  list: null,
  number: null,
  section: null,
  title: '事项',
  text: '事项。',
  units: [],
  leaders: [],
  targets: [],
  qualities: [],
  deadline: null,
  events: [],
  schedule: [],
  funding: null,
  measures: [],
  breakdown: [],
  applicable: true,
  applicableReason: null,
  quote: '事项',
};

/** A target of one piece. */
export const blankTarget: Target = {
  text: '1个',
  metric: null,
  comparator: '=',
  value: 1,
  upper: null,
  from: null,
  unit: '个',
  per: null,
  change: false,
  commitment: 'firm',
  parent: null,
  frequency: null,
};

/** A notice without items that states nothing of itself but a title. */
export const blankNotice: Notice = {
  schema: noticeSchema,
  url: null,
  site: { name: null, id: null, column: null },
  title: '2024年民生实事',
  documentNumber: null,
  indexNumber: null,
  issuer: null,
  publisher: null,
  issuedOn: null,
  publishedOn: null,
  topic: null,
  validity: null,
  recipients: [],
  declaredItems: null,
  declaredSubItems: null,
  sections: [],
  items: [],
  attachments: [],
  findings: [],
};

/** A capture of a notice, without places and without an account. */
export const blankCapture: Capture = {
  notice: blankNotice,
  provenance: {},
  figures: {},
  capturedAt: '2025-03-01T08:00:00Z',
};
