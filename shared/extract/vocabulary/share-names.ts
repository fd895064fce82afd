/** Kinds of places and bodies, which name none. */
const kindsOfPlaces: ReadonlySet<string> = new Set(
  '乡镇 镇街 街镇 街道 社区 村居 村社 行政村 自然村 县区 区县 市区 县市 县市区 市县 园区 片区 辖区 小区 校区 城区 农村 乡村 城镇 集镇 单位 部门'.split(
    ' ',
  ),
);
const leadsToCount = /^(?:涉及|所在|所属|覆盖|辐射|建设|实施|完成|新建|改造|示范|重点|试点|相关|有关|惠及|受益)/u;
const totals =
  /^(?:全[省市县区州旗镇乡村])?(?:合\s?计|总\s?计|小\s?计|共\s?计|汇\s?总|总数)?(?:[（(][^（）()]{0,8}[)）])?$/u;

/** Whether a header or a cell adds the others up: 合计, 全县, 全市合计（个）. */
export function namesTotal(label: string): boolean {
  return label !== '' && totals.test(label);
}

/** Whether a name is a kind of place or body, leads to a count of them, or adds others up, and names none of them: 乡镇, 涉及村, 全县. */
export function namesNobody(label: string): boolean {
  return kindsOfPlaces.has(label) || leadsToCount.test(label) || namesTotal(label);
}

/** Headers of the column that says whose a share is. */
export const sharerHeader =
  /^(?:乡镇|镇街|街镇|镇|街道|区县|县区|县市区|区|县|市|地区|区域|辖区|社区|村居?|单位|部门|责任单位|实施单位|承办单位|建设单位|学校|园区|片区|名称|点位|地点|建设地点)(?:名称)?$/u;
