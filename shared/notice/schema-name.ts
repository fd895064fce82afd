/** The version of the record. Apart from the schema, so that what only writes records need not carry what checks them. */
export const noticeSchema = 'taizhang/notice@2';
