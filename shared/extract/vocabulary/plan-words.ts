/** Words that make a title a plan's: 老旧小区改造工程建设工作方案 is about 老旧小区改造. */
export const planObjects: readonly string[] = ['工程', '项目', '工作', '行动'];
export const planBuilding: readonly string[] = ['建设', '创建'];
export const planDoing: readonly string[] = ['工作', '实施', '推进', '行动', '落实', '建设'];
export const planKinds: readonly string[] = ['方案', '计划', '措施', '安排'];
