/**
 * The ideographs that CJK radicals stand for, by Unicode's EquivalentUnifiedIdeograph: a browser that prints a page writes ⼈ and ⺠
 * into the PDF's text where the page says 人 and 民. An ideographic space stands for a code that has no equivalent.
 */
const blocks: readonly { readonly first: number; readonly ideographs: readonly string[] }[] = [
  {
    first: 0x2e80,
    ideographs: [
      ...'　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
    ],
  },
  {
    first: 0x2f00,
    ideographs: [
      ...'一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
    ],
  },
];

/** The code of the ideograph that a radical stands for; any other code, and a radical without one, is returned as it is. */
export function ideographOf(code: number): number {
  if (code < 0x2e80 || code > 0x2fd5) return code;
  for (const { first, ideographs } of blocks) {
    const found = ideographs[code - first];
    if (found !== undefined) return found === '\u3000' ? code : (found.codePointAt(0) ?? code);
  }
  return code;
}
