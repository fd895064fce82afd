/** Words of 署名: how an agency's name goes on in a line of its own, and what its place is. */

const governments = ['', '人民政府', '政府'];
const offices = ['', '办公室', '办公厅', '委员会', '管理委员会', '工作委员会'];

/** Ends of agencies' names that a line of its own may print: 某县 ⏎ 人民政府办公室. */
export const nameEnds: ReadonlySet<string> = new Set(
  governments.flatMap((government) => offices.map((office) => government + office)),
);
/** Words that a place's name ends with. */
export const placeLevels: readonly string[] = ['省', '市', '州', '县', '区', '旗', '镇', '乡', '街道'];
/** The same in one letter, as an agency's name has them behind its place. */
export const placeLetters = '省市州县区旗镇乡';
/** What may stand before the place of a party committee. */
export const partyLeads: readonly string[] = ['中共', '中国共产党'];
/** Names that leave out their place, as lists of units print them and signatures do not. */
export const elidedLeads: readonly string[] = ['各', '有关', '相关', ...placeLetters];
