const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件属于别的用户',
  EROFS: '磁盘是只读的',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径里有一段不是文件夹',
  ELOOP: '链接互相指向',
  EBUSY: '文件正被其他程序占用',
  ENAMETOOLONG: '文件名太长',
};

/** The system's code of a failure (`ENOENT`); empty where it has none. */
export function failureCode(reason: unknown): string {
  return reason instanceof Error && 'code' in reason ? String(reason.code) : '';
}

/** Why the system did not let a file be read or written, in zh-CN; its own words where they are none of the usual ones. */
export function whyFailed(reason: unknown): string {
  return reasons[failureCode(reason)] ?? (reason instanceof Error ? reason.message : String(reason));
}
