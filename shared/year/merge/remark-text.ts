import type { ReturnRemark } from './merge-plan.ts';

/** What was seen in a returned file besides its values, one zh-CN sentence that says what was done about it. */
export function remarkText(remark: ReturnRemark): string {
  const from = `“${remark.file}”`;
  switch (remark.kind) {
    case 'renamed':
      return `${from}的“${remark.now}”列按“${remark.header}”列读取，请核对。`;
    case 'missing':
      return `${from}里没有“${remark.header}”列，这一列没有读到。请核对后另行补报。`;
    case 'elsewhere':
      return `${from}的工作表“${remark.sheet}”里也填了 ${remark.cells} 格，只读了“${remark.read}”，请核对。`;
    case 'extra':
      return `${from}多了“${remark.header}”列，填了 ${remark.cells} 格，台账没有这一列，未并入。`;
    case 'falls':
      return `${from}报的“${remark.title}”${remark.header}是 ${remark.after}，比原来的 ${remark.before} 少，请核实。`;
    case 'cleared':
      return `${from}清空了 ${remark.cells} 格原有内容（如“${remark.title}”的${remark.header}），并入后台账里也会清空，请核实。`;
    case 'untaken':
      return `${from}改了 ${remark.cells} 格不由单位填的内容（如“${remark.title}”的${remark.header}），未并入。`;
  }
}
