/** Words beside a figure that tell what is or was; each pattern is given a bounded run of the text. */

/** A clause that tells the past or the present state. */
export const background =
  /^(?:(?:全[省市区县镇乡村]|辖区|[省市区县镇乡村]域?内|我[省市区县]|该[省市区县])?(?:内)?(?:现|目前|已)?(?:共有|建有|拥有|现有)|该[一-龥]{1,4}(?:涉及|现有|共有|占地|位于)|前[一二两三四五几\d]年|占(?:总人口|全[省市区县][一-龥]{2,6})|辖区内?有|(?:全[省市区县镇乡村])?(?:(?:总人口|户籍人口|常住人口)(?!城镇化|增)|(?:县域|市域|区域|辖区|国土|行政区域|总)面积)|截至|截止|目前|现状|现有|原有|去年|上年|近年来|近[一二两三四五六七八九十几\d]{1,2}年来?|[一二两三四五六七八九十几\d]{1,2}年多?来|去冬|历年|过去[一二两三四五几\d]年|“?十[三四]五”?以来|“?十三五”?期间|迄今|此前|原先|据统计|经统计|已累计|累计已|20\d\d年底已|已|上年度|前期|前年|往年|过去|较早前|(?:经)?(?:排查|摸排|摸底|梳理|核查|统计|检查)出)/;
export const done =
  /(?:已建成|已完成|已累计|累计已|已有|(?<![对将把为])现有|已达|已经|原有|已投入|已实现|已设立|已开展|已改造|已引进|已培育|已认定|已获批|已覆盖|了)[一-龥]{0,8}$|(?:上年|去年|往年|前期|此前|早期|已)[一-龥]{1,6}的$|(?:总人口|户籍人口|常住人口)$/;

/** Words behind a figure that tell what was done with it: 任务3200户已于3月底分解. */
export const doneAfter = /^已(?:于|经|全部|分解|下达)/;

/** Figures that a promise only starts from: 在去年320个基础上. */
export const basisAfter = /^(?:的)?(?:(?:成果|工作|成效)?的?(?:基础|水平)上)/;

/** A clause before the figure's own that says where its figures come from or since when: 据统计，全县有残疾人320人; 自实施以来，. */
export const surveyedBefore =
  /(?:^|[。；])(?:据|经|根据)[一-龥]{0,6}(?:统计|排查|摸排|摸底|核查|测算|调查|普查|排摸)(?:核实|确认)?，$|(?:以来|年来|年多来)，$|(?:始建|建成|建|成立|启用)于[^。；，]{0,12}，$|(?:截至|截止)(?:到)?(?:去年|上年|目前|现在|上年度)[一-龥]{0,2}，$/;
/** A clause that ends so counts what stood at its date: 截至2024年底，. */
export const countedUpTo = /(?:截至|截止)到?$/;

/** A sum so far, with what was done: 累计建成, 累计为…发放; 累计 alone before a figure only sums up. */
export const tallied = /累计[一-龥“”、]{2,24}$/;
/** Words of a plan in the same sentence, which make a sum so far one that is promised. */
export const planned = /力争|争取|确保|计划|目标|全年|年内|年底|规划|达到|突破|实现|将|拟|要|新增/;
/** Words of what has happened in the same sentence. */
export const happened =
  /以来|近[一二两三四五六七八九十几\d]{1,2}年|被评为|荣获|获评|获得|入选|先后|均已|受益|截至|目前|上年|去年|历年|经验|成效/;
