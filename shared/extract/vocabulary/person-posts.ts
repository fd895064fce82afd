import { combined } from '../../lex/words.ts';

/** Posts of those who lead a chapter, as they stand in brackets behind its title: 副市长 张三. */

/** Roles that name no post: 包抓领导, 负责人. */
export const leadingRoles: readonly string[] = combined(
  ['', '牵头', '分管', '责任', '包抓', '市级', '区级', '县级'],
  ['领导', '责任人', '负责人'],
);
/** Heads of governments: the letters before 长 and those that may stand before them. */
export const governmentLevels = '省市州县区镇乡盟旗';
export const headLeads = '省市县区州镇乡委府常务副、和';
/** Posts of a committee or an office, and the letters that may stand before them. */
export const posts: readonly string[] = [
  ...combined(['', '委'], ['常委']),
  ...combined(['', '副'], ['书记', '主任', '主席', '秘书长', '局长', '部长']),
];
export const postLeads = '省市县区州镇乡委府';
