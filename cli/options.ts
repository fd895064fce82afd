/** Options that several commands take, each said once. */
export const force = { type: 'boolean', default: false, says: '文件已存在时覆盖' } as const;
export const sheet = { type: 'string', value: '工作表', says: '工作表的名称；不写时用打开的那张' } as const;
export const join = { type: 'boolean', default: false, says: '把多个文件当作同一公告的各页' } as const;
export const json = { type: 'boolean', default: false, says: '输出一行 JSON，代替文字说明' } as const;
export const dryRun = { type: 'boolean', default: false, says: '只列出将要做的改动，不写文件' } as const;
export const asOf = { type: 'string', value: 'YYYY-MM-DD', says: '数据截止日期' } as const;
