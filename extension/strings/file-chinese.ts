/** “通知.docx”和附件“附件1.xlsx”: the first leads, the others are its annexes. */
function named([first = '', ...annexes]: readonly string[]): string {
  const rest = annexes.map((name) => `“${name}”`).join('、');
  return rest === '' ? `“${first}”` : `“${first}”和附件${rest}`;
}

/** What the extension says about notices that come as files, and about lists that stand in attachments. */
export const fileChinese = {
  open: '打开公告文件',
  hint: '也可以把 .docx、.xlsx、.pdf、.html、.mhtml、.csv、.txt 文件拖到此页；公告和附件一起拖入，合成一份。文件只在本机读取。',
  reading: (name: string, at: number, of: number) =>
    of === 1 ? `正在读取“${name}”` : `正在读取“${name}”（${at} / ${of}）`,
  saved: (names: readonly string[], saved: string) => `${named(names)}：${saved}`,
  failed: (names: readonly string[], why: string) => `${named(names)}：${why}`,
  read: (kept: number, failed: number) =>
    failed === 0 ? `已存入${kept}份公告。` : `已存入${kept}份公告，另有${failed}个文件未采集，原因见下。`,
  outcomes: '读取结果',
  close: '关闭',
  keepMarked: (names: readonly string[], warning: string) => `${named(names)}\n\n${warning}\n\n仍要存入历史吗？`,
  notKept: '有不可公开的标注，按您的选择没有存入。历史没有改动。',
  empty: '没有识别出任务清单。历史没有改动。请确认文件是公告或它的附件。',
  failure: {
    broken: '读取时出错。历史没有改动。请另存为 .docx 或 .html 后再试。',
    cancelled: '已取消读取。历史没有改动。',
  },
  attachments: (count: number) => `本页有${count}个附件，清单可能在附件里：`,
  attachment: (label: string, title: string) => (label === title ? title : `${label}：${title}`),
  attachmentHint: '下载后拖到整页里，与这份公告合成一份。',
  openForAttachments: '打开整页，等附件拖入',
  awaited: (title: string) => `“${title}”的清单在附件里。下载后拖到这里，与公告合成一份：`,
  joined: (names: readonly string[]) => `已合入：${names.join('、')}`,
  notAwaited: '不再合并',
  renewWithFiles: '历史中的这份公告连同附件。请重新下载附件，拖到整页里，与现在的页面一起更新。',
};

export type FileWords = typeof fileChinese;
