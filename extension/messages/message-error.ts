/** What each failure of a message says: what is safe, and what to do. */
export const messages = {
  'no-access':
    '未能读取此页：浏览器不允许扩展读取这类页面（如新标签页、扩展商店、PDF 阅读器）。历史没有改动。请打开公告网页后再点图标。',
  'page-gone': '未能读取此页：页面还没有载入完，或已换成别的页面。历史没有改动。请等页面载入后重试。',
  'page-left': '未能读完此页：读取时页面已离开或重新载入。历史没有改动。请等页面载入后重试。',
  'page-too-large':
    '此页太大，未能读取：最多读取40万个页面元素、1600万字。历史没有改动。请把清单另存为文件，再拖入整页历史。',
  'page-unread':
    '未能读取此页：页面的内容读取时出错。历史没有改动。请改用“在页面上点选”，或把公告另存为文件后拖入整页历史。',
  'panel-removed': '未能打开点选：此页移除了点选窗格。历史没有改动。请在“本页”中直接采集。',
  'no-session': '此页还没有识别结果。历史没有改动。请在公告页上点工具栏图标。',
  history: '未能保存到历史。历史没有改动。请重试。',
  outdated: '扩展已更新，此窗口仍是旧的。已保存的历史没有改动。请重新打开此窗口。',
  asleep: '扩展的后台没有应答。已保存的历史没有改动。请重试；若仍不成功，请在扩展管理页重新启用台账。',
  'request-unknown': '扩展的两部分版本不一致，这一步没有执行。已保存的历史没有改动。请关闭后重新打开。',
  'reply-unknown': '扩展后台的应答不完整，这一步的结果未能显示。已保存的历史没有改动。请关闭后重新打开。',
  thrown: '扩展后台执行这一步时出错。已保存的历史没有改动。请重试；若仍不成功，请先备份历史。',
} as const;

export type MessageErrorCode = keyof typeof messages;

/** Why a message could not be answered; `message` is zh-CN and says what is safe and what to do. */
export interface MessageError {
  readonly code: MessageErrorCode;
  readonly message: string;
}

/** A failure of a message with its zh-CN words, or those of the case. */
export function messageError(code: MessageErrorCode, message: string = messages[code]): MessageError {
  return { code, message };
}
