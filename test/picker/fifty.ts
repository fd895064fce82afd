import { noticePage, type Task } from '../extension/notice-page.ts';

const units = ['区教育局', '区住建局、区财政局', '区城管局', '区人社局', '区卫健局'];
const works = ['新建学校', '改造老旧小区', '增设停车位', '募集就业岗位', '新增托位'];

/** Made-up tasks, as many as are asked for. */
export function tasks(count: number): Task[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `${works[at % works.length]}第${at + 1}批`,
    text: `全年完成${(at + 1) * 10}个，2025年${(at % 12) + 1}月底前完成。`,
    units: units[at % units.length] ?? '区政府办',
  }));
}

/** A complete notice with so many tasks. */
export function noticeOf(count: number): string {
  return noticePage(tasks(count));
}
