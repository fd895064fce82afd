/** Words that may follow the verb of duty without making it a task of its own. */
export const dutyWords: readonly string[] = [
  '负责',
  '落实',
  '实施',
  '牵头',
  '组织',
  '推进',
  '抓好',
  '做好',
  '配合',
  '协助',
  '参与',
  '等',
  '部门',
  '单位',
  '工作',
  '并',
  '和',
  '，',
  '共同',
  '按',
  '职责',
  '分工',
  '开展',
  '具体',
  '本项',
  '属地',
  '主体',
  '监管',
  '责任',
];
/** Verbs of who leads and of who helps; all others say who is responsible. */
export const leading = /牵头|主办/;
export const helpingVerb = /配合|协助|参与|协办|支持|指导/;
/** A verb of duty with the words that lead to it: 按职责分工负责; 承办单位 and the like are names. */
export const dutyVerb =
  /(?:按照?(?:各自|部门)?的?(?:职责|职能)(?:分工)?|依职责|依据职责|根据(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|分头|共同|联合|具体|组织|总|抓好|做好|予以|协同|结合实际|结合职责|结合各自实际|认真|各自){0,3}(牵头|负责|配合|协助|参与|协办|落实|实施|承办|主办|支持|协作|指导(?=$|[，；。、）])|按照?(?:各自|部门)?的?(?:职责|职能)(?:分工)?|分工|各负其责|各司其职)(?!单位|部门|企业|机构|主体)/;
/** What a clause ends with where a line break closes it. */
export const untilVerb = /(?:牵头|负责|配合|协助|参与|协办|落实|实施|承办|主办|支持|分工)$/;
/** Words between the one who leads and those who join in. */
export const joinedBy = /会同|联合/;
/** Where the first name of another clause ends. */
export const nameEnd = /[、，牵负配协参]/;
/** A sentence after the units, not a name: `以下均需各市落实，不再一一列出`. */
export const afterUnits =
  /^(?:以下|不再|下同|注(?![册销])|其中|具体|其余|[排列位](?:名|序|在|于)?(?:在|于)?(?:第|首|最前)|首列|首位|名列|第一(?!人民|医院|中学|小学|实验|高级|幼儿)|(?:责任|牵头)(?:单位|部门)(?:为|有|中|较)|有?多个)/;
/** A clause that says by when is this long at most, and tells it by a figure or a word of the calendar. */
export const timeWord = /\d|[一二三四]季度|年底|年内|全年|半年/;
/** What such a clause says is done by then. */
export const finished =
  /^(?:之?前|以前)?(?:全部|全面|基本|逐步)?(?:完成|建成|落实|启动|实施|办结|见效|到位|竣工|完工|投用|启用|投入使用|投入运行|投入运营|交付|交付使用|通车|通水|开放|取得[一-龥]{2,6})?$/;
/** What a clause that says who ends with, before a clause that says by when. */
export const closingVerb =
  /(?:负责|牵头|配合|参与|落实|协助|协办|负责(?:具体|组织)?实施)(?:，[^，。；]{0,16}(?:前|底|年|月|日)[^，。；]{0,6}(?:完成|落实|到位|建成)?)?$/;
/** The clause that says by when, behind one that says who. */
export const closingTime = /，[^，]*(?:完成|落实|到位|建成|前|底)$/;
/** Kinds of places in brackets among names: 各乡（镇）. */
export const placeKinds = /（[镇乡街道市县区州村社、]{1,6}）/g;
/** Brackets, quotations and shares, which no run of units and verbs holds; nor does it hold figures but in its time. */
export const notInRun = /[（“《%]/;
export const figure = /\d/;
/** Words that tell a body what to do (`各责任单位要加强配合`), so that it is no name; 应急, 要素 and 机要 are what bodies are called. */
export const toldDuty = /(?<!机)要(?!素)|应(?!急|用|对)|须|加强|强化|切实|密切|认真|积极|主动|严格|抓好|做好/;
/** A clause of units that says so by itself: 由…负责实施. */
export const ruledRun = /^(?:(?:以上|上述|前述)[一-龥]{0,8})?由|负责(?:具体|组织)?实施$/;
/** A clause that begins with a government's body. */
export const governmentLead = /^[省市区县州各]/;
