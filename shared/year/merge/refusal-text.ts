import type { Refusal } from './refusal.ts';

/** Why a returned cell is not taken, in zh-CN and without an end, as it stands in a bracket. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-figure':
      return '应是数字';
    case 'bare-figure':
      return '应是数字，不带单位';
    case 'more-said':
      return '数字后面还写了别的，请只写数字';
    case 'bare-percent':
      return '应是数字，不带百分号';
    case 'no-percent':
      return '台账这一格是百分比，交回的没有百分号';
    case 'no-whole':
      return '应是整数';
    case 'other-unit':
      return `应以“${refusal.unit}”计`;
    case 'percent-for-unit':
      return `应以“${refusal.unit}”计，不是百分数`;
    case 'two-readings':
      return `台账以“${refusal.unit}”计，“${refusal.text}”有两种读法，请只写数字`;
    case 'no-date':
      return '应是日期';
    case 'no-such-day':
      return '没有这一天';
    case 'no-choice':
      return `应是${refusal.choices.join('、')}之一`;
    case 'too-long':
      return `文字超过单元格上限 ${refusal.most} 字`;
    case 'not-writable':
      return '这一格是公式或在合并单元格里，不能写入';
    case 'read-only':
      return '这一行由别的单位填报，本单位只读';
    case 'merged-columns':
      return `交回的表把 ${refusal.count} 列合并成了一格，分不清报的是哪一列`;
    case 'merged-rows':
      return `交回的表把 ${refusal.count} 行的数合并成了一格，分不清各行是多少`;
    case 'unit-changed':
      return `台账以“${refusal.unit}”计，交回的表改成了“${refusal.now}”`;
    case 'no-result':
      return '这一格是没有算出结果的公式';
    case 'struck':
      return '这一格划了删除线';
    case 'formula-error':
      return `公式出错（${refusal.text}）`;
    case 'pointer':
      return `“${refusal.text}”离开原表就看不出指什么，请写全`;
  }
}
