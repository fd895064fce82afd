/** A list's end: 等, 等5部门, 等有关部门和单位. */
export const andOthers =
  /等(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:(?:市级|区级|县级|省级|市直|区直|县直|省直|各|中央)?(?:有关|相关|多个)?(?:部门|(?:成员|责任|联席)?单位|机构|区县|地区|部门单位|部门和单位|单位和部门)?)$/;
/** Words that part two whole names, longer ones first. */
export const joiningWords: readonly string[] = ['以及', '和', '及', '与', '并', '会同'];
/** What ends a name that the words after a joining word name only the kind of. */
export const kindEnd = /[和及与（]/;
/** Ends of a group of bodies. */
export const groupEnd = /(?:部门|单位)$/;
/** Whole agencies behind which, in one cell, another name may begin without a mark. */
export const wholeEnd = /(?:局|委员会|厅|公司|集团|中心|管委会|大队|支队)$/;
/** Groups of places and bodies that begin with 各. */
export const eachStart = /^各(?:县|市|区|乡|镇|街道|有关|相关|部门)/;
/** Levels of places in one name with 、 inside: 各市、县. */
export const placeLevels = /^(?:各?[省市县区乡镇州])(?:、[省市县区乡镇州])*$/;
export const placeStart = /^[省市县区乡镇州]/;
/** Ends of a collective whose kinds of bodies 、 parts: 各级党委、政府. */
export const kindBefore = /(?:党委|党工委|工委|政府|办事处)$/;
/** A zone's committee is a body of its own: 各镇（街道）、开发区管委会. */
export const zoneCommittee =
  /^(?:[一-龥]{0,4}(?:开发|高新|新|园|示范|功能|度假|合作)区|园区)(?:党工委、)?(?:管委会|管理委员会)$/;
export const townsBefore = /(?:[镇乡]|街道|镇街|街镇|乡镇|）)$/;
/** A remark behind a name that gives its role. */
export const roleRemark =
  /[（(【〔[](牵头|牵头单位|牵头部门|主责|主办|总牵头|第一责任|责任|负责|配合|协办|参与|配合单位|责任单位)[）)】〕\]]$/;
export const leadRemark = /牵头|主责|主办|第一/;
export const helpRemark = /配合|协办|参与/;
/** Words of a remark that holds a telephone number or a rule. */
export const contactWords = /\d{7}|联系人|联系电话|电话|下同|不再|均需|以下|排在|排名|列第一|牵头单位|为牵头/;
/** Somebody's name in brackets at a name's end: `县卫健局（刘建国）`. */
export const bracketedName = /[（(]([一-龥]{2,4})[）)]$/;
/** Words that lead to a name and are no part of it. */
export const nameLead = /^(?:(?:[一-龥]{2,6})?由|以及|会同|及|和|与|并)(?=[一-龥]{3})/;
