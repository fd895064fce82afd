import { EndingSet } from '../../lex/words.ts';
import { falsePrefixes } from '../vocabulary/unit-aliases.ts';
import { functionNames, genericNames } from '../vocabulary/unit-kinds.ts';
import { agencyEndings, bodyEndings, collectiveStart, wholeNames } from '../vocabulary/unit-names.ts';

const agencies = new EndingSet(agencyEndings);
const bodies = new EndingSet(bodyEndings);
const whole = new Set(wholeNames);
const functions = new Set(functionNames);
const generic = new Set(genericNames);
const longestName = 40;

/** True where a name ends as agencies' names do: 局, 委, 办公室, 人民政府. */
export function isAgency(name: string): boolean {
  const bare = name.replace(/（[^（）]{1,20}）$/, '');
  return (
    bare.length >= 2 && (agencies.before(bare, bare.length) !== null || whole.has(bare) || collectiveStart.test(bare))
  );
}

/** True where a name ends as those of agencies, enterprises, institutions and places do. */
export function isBody(name: string): boolean {
  const bare = name.replace(/（[^（）]{1,20}）$/, '');
  return isAgency(name) || (bare.length >= 3 && bodies.before(bare, bare.length) !== null);
}

/** Governments whose field a name is: 县公安, 各级教育. */
const levels = /^(?:各级|[市区县州镇]级|区县|县区|市县|[省市区县州镇乡各])/;

/** True for a field of government that stands for the body in charge: 公安, 交通运输部门. */
export function isFunction(name: string): boolean {
  const field = name.replace(/(?:主管|管理|监管)?部门$/, '');
  return functions.has(field) || functions.has(field.replace(levels, ''));
}

/** True for what kind of body it is and not which: 人民政府, 办公室, 有限公司. Such a run ends the name before it. */
export function isGeneric(name: string): boolean {
  return generic.has(name);
}

/** True where a run names a body with the government that it belongs to in front: 区住建局, 县政府办公室. */
export function isPrefixed(name: string): boolean {
  return (
    name.length >= 3 &&
    /^[省市区县州旗盟镇乡]/.test(name) &&
    !falsePrefixes.some((word) => name.startsWith(word)) &&
    isBody(name)
  );
}

/** True for what a form prints where nobody is named: —, 无, 待定. */
export function isBlank(name: string): boolean {
  return /^(?:[\d\s.、/—–-]+|无|暂无|略|待定|另行通知|另行确定|待明确)$/.test(name);
}

/** What a body does, in a run that describes its part and is no name: 受理, 行政审批科受理申请. */
const acting =
  /受理|收件|初审|复审|审核|审查|备案|发证|办理|出具|设立|提出|开展|承办|牵头|配合|负责|完成|推进|加强|做好|落实|按照|根据/;

/** True where a printed run may be a unit's name under a label that says so: short, no sentence, no figure. */
export function mayBeName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= longestName &&
    !/[。；：%“”《》]|\d{5,}/.test(name) &&
    (!acting.test(name) || isBody(name) || isFunction(name)) &&
    !isBlank(name) &&
    !/^(?:同上|全部|以上)$/.test(name) &&
    /[一-龥]/.test(name)
  );
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙朱马胡林郭何高罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛车冉宗';

/** Whether a run may be somebody's name: two to four characters that begin with a surname and name no body. */
export function isPersonName(name: string): boolean {
  return (
    /^[一-龥]{2,4}$/.test(name) &&
    (surnames.includes(name.charAt(0)) || name.includes('某')) &&
    !isBody(name) &&
    !isFunction(name)
  );
}

/** `区住建局李四`: where a person's name begins behind an agency's in one cell, else the name's end. */
export function personStart(name: string): number {
  if (isBody(name)) return name.length;
  for (const size of [2, 3]) {
    const at = name.length - size;
    if (at >= 3 && surnames.includes(name.charAt(at)) && isAgency(name.slice(0, at))) return at;
  }
  return name.length;
}
