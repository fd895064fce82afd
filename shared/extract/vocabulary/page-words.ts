import { WordSet } from '../../lex/words.ts';

/** Lines that follow a notice inside its own column; they end the last item, but the words also occur in mid-body. */
const tailOpenings = new WordSet([
  '扫一扫',
  '相关阅读',
  '相关解读',
  '相关稿件',
  '相关链接',
  '相关文件',
  '相关政策',
  '相关附件',
  '附件下载',
  '文件下载',
  '原文下载',
  '责任编辑',
  '【责任编辑',
  '编辑：',
  '审核：',
  '初审：',
  '复审：',
  '终审：',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '分享到',
  '分享：',
  '打印本页',
  '【打印',
  '关闭窗口',
  '【关闭',
  '版权所有',
  '主办：',
  '主办单位：',
  '承办：',
  '网站标识码',
  '政府网站标识码',
  '友情链接',
  '更多精彩内容',
  '您访问的链接',
  '公报PDF',
  '网站地图',
  '浏览次数',
  '评价建议',
  '我要纠错',
  '【我要纠错',
  '抄送：',
  '抄送:',
  '主题词：',
  '政策解读：',
  '相关新闻',
  '推荐阅读',
  '热点排行',
  '点击排行',
  '为您推荐',
  '来源：',
  '信息来源：',
  '发布时间：',
  '发布日期：',
  '浏览量：',
  '点击数：',
  '文件链接',
]);
const tailWhole =
  /^(?:附件[：:]?\s?(?:下载)?|返回顶部|返回首页|打印|关闭|收藏|分享|版权|\(此件公开发布\)|（此件(?:公开发布|依申请公开|主动公开|不予公开)）|（本文有删减）|（完）)$/u;

/** Whether a line belongs to the page round the notice, or closes the notice. */
export function isTail(text: string): boolean {
  if (text.length < 80 && /(?:责任编辑|文章来源|稿件来源|[末尾下上]一?页|字体[：:]|打印本|关闭窗口)/u.test(text)) {
    return true;
  }
  return tailWhole.test(text) || tailOpenings.at(text, 0) !== null || /(?:ICP备|公网安备)/u.test(text.slice(0, 120));
}
