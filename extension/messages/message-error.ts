import * as z from 'zod/mini';

/** Why a message could not be answered; `message` is zh-CN and says what is safe and what to do. */
export const MessageError = z.strictObject({
  code: z.enum(['no-access', 'page-gone', 'no-session', 'history', 'internal']),
  message: z.string().check(z.minLength(1)),
});
export type MessageError = z.infer<typeof MessageError>;

const messages: Readonly<Record<MessageError['code'], string>> = {
  'no-access':
    '未能读取此页：浏览器不允许扩展读取这类页面（如新标签页、扩展商店、PDF 阅读器）。历史没有改动。请打开公告网页后再点图标。',
  'page-gone': '未能读取此页：页面在读取时已离开或正在重新载入。历史没有改动。请等页面载入后重试。',
  'no-session': '此页还没有识别结果。历史没有改动。请在公告页上点工具栏图标。',
  history: '未能保存到历史。历史没有改动。请重试。',
  internal: '扩展内部未能完成这一步。已保存的历史没有改动。请关闭后重新打开。',
};

export function messageError(code: MessageError['code'], message = messages[code]): MessageError {
  return { code, message };
}
