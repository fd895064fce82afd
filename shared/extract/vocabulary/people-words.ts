/** Ends of what stands among people's names and is a post or a body: 主任, 财政局, 副区长. */
export const notPeople =
  /(?:局|委|办|厅|部|处|室|科|队|司|院|所|中心|集团|政府|街道|单位|部门|领导|负责人|书记|[省市县区镇乡]长|主任|局长)$/;

/** Marks between people's names, telephone numbers among them. */
export const peopleMarks = '、，,；;。/（）()：0123456789';

/** A post behind somebody's name: 张三副县长. */
export const postBehind =
  /^[一-龥]{2,4}(?:同志|(?:常务)?副?[省市县区州盟旗镇乡]长|副?书记|常委|副?主席|副?局长|副?部长|副?秘书长)$/;
/** A post alone or before somebody's name: 副县长李四, 常务副市长. */
export const postBefore =
  /^(?:党组书记|党委书记|局长|主任|院长|校长|站长|所长|部长|镇长|乡长|大队长) ?[一-龥]{2,3}$|^(?:[省市县区州镇乡]委)?(?:常务)?(?:副[省市县区州盟旗镇乡]长|[省市县区州]委?常委|副书记|副主席|副秘书长)(?:[一-龥]{2,3})?$/;
/** A post right behind the body that somebody heads: 县民政局党组书记. */
export const postOfBody =
  /(?<=[局委办厅部院会校所站心府处队])(?:党组|党委|党支部)?(?:副?书记|副?局长|副?主任|副?院长|副?校长|副?站长|副?所长|副?部长|副?大队长)$/;
