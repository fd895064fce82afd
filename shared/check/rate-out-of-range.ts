import type { Target } from '../notice/notice.ts';
import { defineCheck } from './definition.ts';

/** Rates of a part to its whole; 完成率, 增长率 and 产销率 may pass 100 %. */
const partOfWhole =
  /(?:覆盖|普及|达标|合格|签约|就业|入学|入园|参保|建档|处置|处理|收集|安置|满意|及格|通达|通村|保障|普惠|登记|备案|上岗|接种|筛查|治理|占比|比例|占)(?:率|面)?$|占比|覆盖率/;
const beyondWhole = /增长|增速|完成率|负债|产销|周转|提高|提升/;

function isOverWhole({ unit, value, upper, change }: Target): boolean {
  return unit === '%' && !change && (upper ?? value) > 100;
}

/** A coverage over 100 %. */
export const rateOutOfRange = defineCheck({
  code: 'rate-out-of-range',
  level: 'warning',
  names: { zh: '比例超过100%', en: 'Rate over 100%' },
  means: '比率超过100%，多数是单位读错或原文有误，请核对。',
  needs: [],
  figures: ['metric', 'target', 'rate', 'whole'],
  zh: ({ metric, target, rate, whole }) =>
    `“${metric.text}”的目标“${target.text}”为${rate.text}，超过${whole.text}，请核对。`,
  en: ({ metric, target, rate, whole }) =>
    `The target “${target.text}” of “${metric.text}” is ${rate.text}, over ${whole.text}. Please check.`,
  find: ({ items }) =>
    items
      .filter(({ targets }) => targets.some(isOverWhole))
      .flatMap(({ id, targets }) =>
        targets.filter(isOverWhole).flatMap(({ unit, value, upper, metric, text }) => {
          if (metric === null || !partOfWhole.test(metric) || beyondWhole.test(metric)) return [];
          const figures = { metric, target: text, rate: { value: upper ?? value, unit }, whole: { value: 100, unit } };
          return [{ item: id, figures }];
        }),
      ),
});
