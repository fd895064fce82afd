/** One task of a made-up notice. */
export interface Task {
  readonly title: string;
  readonly text: string;
  readonly units: string;
}

export const threeTasks: readonly Task[] = [
  { title: '新建高中', text: '新建高中2所，新增学位1200个，2025年12月底前完成。', units: '区教育局、区财政局' },
  { title: '增加停车位', text: '新增公共停车位不少于1.5万个，2025年9月底前完成。', units: '区城管局' },
  { title: '促进就业', text: '募集就业见习岗位500个，2025年6月底前完成。', units: '区人社局' },
];

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A small complete notice as a government site prints one. */
export function noticePage(
  tasks: readonly Task[] = threeTasks,
  { number = '海政发〔2025〕15号', declared = tasks.length }: { number?: string; declared?: number } = {},
): string {
  const items = tasks
    .map(({ title, text, units }, at) => `<p>${at + 1}.${title}。${text}（责任单位：${units}）</p>`)
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>海州区为民实事清单_海州区人民政府</title>
<meta name="SiteName" content="海州区人民政府"><meta name="ArticleTitle" content="关于印发2025年海州区为民实事清单的通知"></head><body>
<h1>关于印发2025年海州区为民实事清单的通知</h1><p>${number}</p>
<div id="zoom"><p>各镇人民政府、各街道办事处，区各部门：</p>
<p>现将2025年海州区${declared}件为民实事印发给你们，请认真贯彻执行。</p>
<p>${ordinals[0]}、民生实事（${declared}项）</p>
${items}
<p>海州区人民政府</p><p>2025年2月20日</p></div></body></html>`;
}
