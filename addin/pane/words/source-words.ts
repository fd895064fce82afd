import type { ArrivalErrorCode } from '../../carriers/arrival.ts';

const problems: Readonly<Record<ArrivalErrorCode, string>> = {
  empty: '剪贴板里没有内容。请先在浏览器扩展中点“发送到Excel”，再到这里粘贴。工作簿未作任何改动。',
  foreign: '这不是台账采集的内容。请在浏览器扩展中点“发送到Excel”，或打开扩展导出的文件。工作簿未作任何改动。',
  damaged: '内容不完整，可能只复制了一部分。请回到浏览器扩展重新发送。工作簿未作任何改动。',
  newer: '内容来自更新的版本，这里还读不了。请更新台账加载项后重试。工作簿未作任何改动。',
  'too-large': '内容超过20兆，未读取。请在浏览器扩展中分批发送。工作簿未作任何改动。',
  unreadable: '文件读不出来。请检查文件是否仍在原处、是否被其他程序占用，然后重试。工作簿未作任何改动。',
};

export const sourceChinese = {
  step: '来源',
  empty: '先把采集到的公告带到这里。',
  pasteTarget: '在此按Ctrl+V粘贴',
  pasteLabel: '粘贴采集内容',
  openFile: '打开文件',
  fromKept: (count: number) => `用工作簿里的${count}份公告`,
  dropHint: '也可以把文件拖到窗格里。',
  problems,
  fromFile: (name: string) => `来自文件“${name}”`,
  from: { paste: '来自粘贴', file: '来自文件', live: '来自浏览器扩展', desk: '来自本机采集', workbook: '来自本工作簿' },
  capturedAt: (moment: string) => `采集于${moment}`,
  remove: '移除',
  removeNamed: (title: string) => `移除“${title}”`,
  addMore: '再添加一份公告',
  unit: '只看我单位',
  allUnits: '全部单位',
  unitOption: (name: string, count: number) => `${name}（${count}项）`,
  section: '方面',
  allSections: '全部方面',
  sectionOption: (name: string, count: number) => `${name}（${count}项）`,
  chosen: (items: number, notices: number) => `选定${items}项，来自${notices}份公告`,
  noneChosen: '按现在的筛选没有事项。请放宽筛选。',
  items: (count: number) => `查看${count}个事项`,
  parts: (came: number, of: number) => `这一批分${of}次发送，已收到${came}次。请接着粘贴其余部分。`,
};

export type SourceWords = typeof sourceChinese;

export const sourceEnglish: SourceWords = {
  step: 'Source',
  empty: 'First bring a captured notice here.',
  pasteTarget: 'Press Ctrl+V here',
  pasteLabel: 'Paste captured content',
  openFile: 'Open file',
  fromKept: (count) => `Use the ${count} notice${count === 1 ? '' : 's'} in the workbook`,
  dropHint: 'Files can also be dropped on the pane.',
  problems: {
    empty:
      'The clipboard is empty. Send a notice from the browser extension, then paste here. The workbook is unchanged.',
    foreign:
      'This was not captured by Taizhang. Send from the browser extension, or open a file it exported. The workbook is unchanged.',
    damaged: 'The content is incomplete. Send it again from the browser extension. The workbook is unchanged.',
    newer: 'The content comes from a newer version. Update the add-in, then try again. The workbook is unchanged.',
    'too-large': 'The content is over 20 MB and was not read. Send it in parts. The workbook is unchanged.',
    unreadable: 'The file could not be read. Check that it is still there and not in use. The workbook is unchanged.',
  },
  fromFile: (name) => `from file “${name}”`,
  from: {
    paste: 'pasted',
    file: 'from a file',
    live: 'from the browser extension',
    desk: 'captured on this machine',
    workbook: 'from this workbook',
  },
  capturedAt: (moment) => `captured ${moment}`,
  remove: 'Remove',
  removeNamed: (title) => `Remove “${title}”`,
  addMore: 'Add another notice',
  unit: 'Only my unit',
  allUnits: 'All units',
  unitOption: (name, count) => `${name} (${count})`,
  section: 'Section',
  allSections: 'All sections',
  sectionOption: (name, count) => `${name} (${count})`,
  chosen: (items, notices) => `${items} items chosen from ${notices} notice${notices === 1 ? '' : 's'}`,
  noneChosen: 'No item passes the filters. Widen them.',
  items: (count) => `Show ${count} items`,
  parts: (came, of) => `This batch comes in ${of} parts; ${came} arrived. Paste the rest.`,
};
