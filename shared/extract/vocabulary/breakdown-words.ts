/** Ends of places that a total is shared out to. */
export const placeEnd =
  /(?:区|县|市|镇|乡|街道|街|新城|新区|开发区|基地|港|州|旗|盟|村|社区|办事处|管委会|片区|园区|示范区|高新区|经开区|林场|农场|牧场|林区|垦区|本级)$/;
/** A remark behind a place: 阎良区（航空基地）. */
export const placeRemark = /（[^（）]{1,16}）$/;
/** Grades that things are counted by: 4A级景区. */
export const gradedKind = /[A-Z\d星]级/;
/** Names that join two things are what is built, unless they are bodies. */
export const joinedThing = /[和及与]/;
export const bodyParts = /局|委|办|部/;

/** Words that give the figure behind them to each of the names before: 各4个, 分别建设1所. */
export const spreadWord =
  /(?:各(?:建设|建成|新建|完成|设立|打造|创建|改造|配备|新增|开展|举办)?|分别(?:新建|建设|建成|设立|完成|创建|打造|改造|配备|新增)?|均(?:为|建设|新建))$/;

/** Words in front of a name that are no part of it. */
export const shareLead = /^(?:\s|其中|分别为|包括|为|具体为|由|在|和|及|与)+/;
