import { trimEndMarks, trimMarks } from '../../notice/trim.ts';

/** How a notice says that the place it was written for has no share in an item (district copies of a city's list). */
export const noTaskPhrases: readonly RegExp[] = [
  /^(?:我|本|全)?[省市区县镇乡州旗]?(?:今年|本年度|本年|暂时|暂|20\d\d年)?无(?:此项|相关|建设|具体|该项|本项|年度)?(?:建设|改造|实施)?任务$/,
  /^(?:我|本)?[省市区县镇乡]?(?:暂)?(?:未|没有)(?:下达|承担|安排|分解)?(?:此项|相关|该项)?任务$/,
  /^(?:我|本)?[省市区县镇乡]?(?:暂)?不(?:涉及|承担)(?:此项|该项|本项|相关)?(?:任务|工作|内容|我[市区县]|本[市区县]|本单位)?$/,
  /^(?:由)?(?:省|市|国家|自治区|州)级?(?:有关|相关)?(?:部门)?(?:统一|统筹|直接|集中)(?:组织)?(?:实施|落实|推进|开展|建设)$/,
  /^(?:由)(?:省|市)级?(?:有关|相关)?部门(?:统一|统筹|直接)?(?:负责)?(?:实施|落实|推进)$/,
  /^未涉及(?:我[市区县]|本[市区县])?$/,
];

/** True where a remark, a cell or a short sentence says that there is no task here. */
export function saysNoTask(remark: string): boolean {
  const bare = trimMarks(trimEndMarks(remark, ' \n。；，.;'), ' \n（()）');
  return bare.length <= 20 && noTaskPhrases.some((phrase) => phrase.test(bare));
}

/** Why nothing is to do here: what a higher level does by itself is `above`. */
const doneAbove =
  /(?:由(?:省|市|国家|自治区|州)[^，。；]{0,8}|(?:省|市|国家|自治区|州)级?(?:有关|相关)?(?:部门)?(?:统一|统筹|直接|集中))(?:负责)?(?:组织)?(?:实施|落实|推进|开展|建设)/;

/** The reason that a text gives for there being no task: done above, else none of its own. */
export function noTaskReason(text: string): 'above' | 'none' {
  return doneAbove.test(text) ? 'above' : 'none';
}
