/** What capturing from several tabs and from a page of links says, in Chinese. */
export const gatherChinese = {
  round: (notices: number, items: number) => `本轮已采集${notices}份公告，共${items}项`,
  notice: (title: string, items: number) => `${title}（${items}项）`,
  sendAll: (notices: number) => `一并发送${notices}份`,
  exportAll: '一并导出Excel',
  startAnew: '另起一轮',
  takeLinks: '列出本页的公告链接',
  noList: '本页没有成列的公告链接。链接标题至少8个字，地址相似的至少3个。',
  queued: (links: number) => `已列出${links}个链接。请逐个打开，在各页点图标采集。`,
  queue: (from: string, open: number, all: number) => `“${from}”的链接：待采${open}个，共${all}个`,
  openNext: '打开下一个',
  endQueue: '不再列出',
  waiting: (links: number) => `待采的${links}个链接`,
  leaveOut: '移出',
  leaveOutNamed: (title: string) => `移出“${title}”`,
};

export const gatherEnglish: typeof gatherChinese = {
  round: (notices, items) => `This round: ${notices} notices, ${items} items`,
  notice: (title, items) => `${title} (${items})`,
  sendAll: (notices) => `Send all ${notices}`,
  exportAll: 'Export all',
  startAnew: 'Start a new round',
  takeLinks: 'List the notices linked here',
  noList: 'No list of notices among the links: at least three with a title and like addresses are needed.',
  queued: (links) => `${links} links listed. Open them one by one and click the icon on each page.`,
  queue: (from, open, all) => `Links of “${from}”: ${open} of ${all} to capture`,
  openNext: 'Open the next',
  endQueue: 'Drop the list',
  waiting: (links) => `${links} links to capture`,
  leaveOut: 'Leave out',
  leaveOutNamed: (title) => `Leave out “${title}”`,
};
