/** How a notice says that the unit named first leads. */
export const firstLeads = [
  /(?:排|列)(?:名|序)?(?:在|于)?(?:第一|首位|最前|第1|首)(?:位|个|名)?(?:的)?(?:单位|部门|责任单位|责任部门|者)?(?:均)?(?:为|是|即为|系)(?:该项[一-龥]{0,6}|第一)?(?:牵头|主责|主办|总牵头|第一责任)/,
  /(?:第一|首个|第一个|首位|排首位|列首位)(?:责任)?(?:单位|部门)(?:均)?(?:为|是|即为|系)(?:牵头|主责|主办)/,
  /(?:第一个|首个|第一位|首位|第一家|第一名|排第一|列第一)(?:的)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|系|即为)(?:牵头|主责|主办|总牵头)/,
];
/** How it says that all but the first help. */
export const othersHelp =
  /(?:其余|其他|其它|其后|之后|后面|后列|排在后面|余下)(?:的)?(?:各|责任)?(?:单位|部门)?(?:均|则|都)?(?:为|是|作为|系|即为)(?:配合|协办|协同|协助|参与|协作)/;
/** How it says that duty leads where nobody is named as lead. */
export const dutyLeads = /无牵头(?:单位|部门)的，?(?:第一)?责任(?:单位|部门)(?:即|均)?为牵头/;
/** Words with which a notice says that units hold for all that follows. */
export const saidOnce = /不再[一-龥]{0,4}列|下同/g;
/** Whom such words name. */
export const everywhereNeeds = /(?:需|须|由|涉及|请)((?:各|相关|有关)[^，。；（）：]{1,40})$/;
export const everywhereDuty = /(各[^，。；（）：]{1,40})$/;
export const needVerb = /(?:按职责分工)?(?:负责|落实|配合|参与|参加)[^。；）]{0,12}$/;
export const dutyNoun =
  /(?:均)?(?:为|作为|是)(?:各项|所有|每项|以上|以下)[^，。；]{0,12}(?:责任|落实|实施|配合)(?:单位|主体|部门)[^。；）]{0,8}$/;
/** What such units do is help. */
export const helping = /配合|参与|参加/;
