/** Promises that no figure measures. 应X尽X is open: 应保尽保, 应收尽收, 应改尽改. */
export const qualityPattern =
  /应[一-龥]尽[一-龥]|动态清零|全面清零|清零|全覆盖|全达标|全消除|全闭环|全到位|全落实|全贯通|只增不减|只减不增|不降低|零事故|零投诉|零跑动|零距离|零容忍|稳中有升|逐年提升|达到全[省市国]平均水平|高于全[省市国]平均水平/g;

/** Cases: the sentence and the qualities in it. */
export const qualityCases: readonly (readonly [sentence: string, qualities: readonly string[]])[] = [
  ['实现行政村快递服务全覆盖，困难群众应保尽保。', ['全覆盖', '应保尽保']],
  ['重复信访动态清零，危房应改尽改。', ['动态清零', '应改尽改']],
  ['开展“全覆盖”行动。', []],
  ['新建公园5座。', []],
];
