import { fail, ok, type Result } from '../result/result.ts';

export type HistoryErrorCode =
  | 'quota'
  | 'outdated'
  | 'closed'
  | 'unavailable'
  | 'not-found'
  | 'invalid'
  | 'joined'
  | 'damaged'
  | 'failed';

/** Why the history refused or could not; `message` is zh-CN and says what is safe and what to do. */
export interface HistoryError {
  readonly code: HistoryErrorCode;
  readonly message: string;
}

const messages: Readonly<Record<HistoryErrorCode, string>> = {
  quota: '未能保存：本机留给浏览器的空间已满。已保存的历史没有改动。请先备份并删除旧公告，再重试。',
  outdated: '未能打开历史：它由更新版本的台账写成。历史没有改动。请更新扩展后再打开。',
  closed: '历史已关闭：另一个窗口正在升级它。已保存的内容没有改动。请关闭并重新打开此页。',
  unavailable: '未能打开历史：此浏览器窗口不允许保存数据（例如无痕窗口）。请在普通窗口中使用。',
  'not-found': '未找到这条记录，它可能已在另一个窗口中删除。其余历史没有改动。',
  invalid: '未能保存：内容不符合公告记录的格式。历史没有改动。请重新采集此页。',
  joined: '未更新：历史中的这份公告连同附件，这次只读了网页。历史没有改动。请在整页里重新拖入附件，一起更新。',
  damaged: '未能读取这条记录：保存的内容不完整。其余历史没有改动。请从备份恢复，或重新采集原页面。',
  failed: '未能完成操作，历史没有改动。请重试；若仍不成功，请先备份再重新打开浏览器。',
};

/** A failure of the history with its zh-CN words, or those of the case. */
export function historyError(code: HistoryErrorCode, message = messages[code]): HistoryError {
  return { code, message };
}

/** Thrown inside a transaction to roll it back; `guarded` turns it into the failure it carries. */
export class Refusal extends Error {
  readonly reason: HistoryError;
  constructor(reason: HistoryError) {
    super(reason.code);
    this.reason = reason;
  }
}

const codes: Readonly<Record<string, HistoryErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'outdated',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'unavailable',
  MissingApiError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  DataError: 'invalid',
};

/** The closed union for whatever the database threw. What lies behind an abort or a failed opening says more than they do. */
export function toHistoryError(thrown: unknown): HistoryError {
  let code: HistoryErrorCode = 'failed';
  for (let cause: unknown = thrown, depth = 0; cause instanceof Object && depth < 4; depth += 1) {
    if (cause instanceof Refusal) {
      return cause.reason;
    }
    const name: unknown = Reflect.get(cause, 'name');
    code = (typeof name === 'string' ? codes[name] : undefined) ?? code;
    cause = Reflect.get(cause, 'inner');
  }
  return historyError(code);
}

/** Runs one piece of work on the database; what it throws comes back as a failure, never as an exception. */
export async function guarded<Value>(work: () => PromiseLike<Value>): Promise<Result<Value, HistoryError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return fail(toHistoryError(thrown));
  }
}
