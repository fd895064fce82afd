/** Any bracket, and what stands right behind a label: without one, only a closing sentence says who is responsible. */
export const runSigns = /[（(〔[【［：:）)〕\]】］]|(?:牵头|责任|主办|承办|配合|协办|主责)(?:单位|部门)/;
/** Labels that 为 or 是 stands behind instead of a colon: 牵头单位为市商务局. */
export const toldLabel = /(?:牵头|责任|主办|承办|配合|协办|主责)(?:单位|部门)$/;
/** Ends of bodies' names that are units even alone in a bracket. */
export const core =
  /(?:局|委|办|厅|部|政府|管委会|办事处|委员会|办公室|集团|公司|大队|支队|总队|法院|检察院|分局|中心|联|会)$/;
/** What a name among others may be written with. */
export const plainName = /^[一-龥（）、·]{2,20}$/;
/** Governments with which a lone name in a bracket begins. */
export const loneLead = /^(?:省|市|区|县|州|各|国家|国务院)/;
/** A share with its amount is no name: 中央补助5200万元, 市区1200户. */
export const ownAmount = /\d[千百万亿]{0,2}元|\d[万亿]|\d[个所座户套亩件处名人]$/;
