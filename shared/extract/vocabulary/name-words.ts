/** What a form prints where nobody is named. */
export const blankNames: readonly string[] = ['无', '暂无', '略', '待定', '另行通知', '另行确定', '待明确'];
/** Marks and figures that alone are no name. */
export const blankMarks = '0123456789.、/—–-';
/** Words that point at names instead of giving one. */
export const pointers: readonly string[] = ['同上', '全部', '以上', '见附件', '详见附件', '见附表', '详见附表'];
/** Marks of a sentence or a quotation, and long figures, which no name holds. */
export const notInNames = /[。；：:;%“”《》]|(?!12\d{3}(?!\d))\d{5}|\d{6}/;

/** What a body does, in a run that describes its part and is no name: 受理, 行政审批科受理申请. */
export const acting =
  /受理|收件|初审|复审|审核|审查|备案|发证|办理|出具|设立|提出|开展|承办|牵头|配合|负责|完成|推进|加强|做好|落实|按照|根据/;

/** Ends of a field that stands for its department: 公安部门, 交通主管部门. */
export const departments: readonly string[] = ['部门', '主管部门', '管理部门', '监管部门'];
/** Governments whose field a name is: 县公安, 各级教育. */
export const governmentLevels: readonly string[] = [
  ...['各级', '市级', '区级', '县级', '州级', '镇级', '区县', '县区', '市县'],
  ...'省市区县州镇乡各',
];
/** The first letter of a name that begins with the government it belongs to: 区住建局. */
export const governments = '省市区县州旗盟镇乡';

/** The commonest family names. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙朱马胡林郭何高罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛车冉宗';
