/** One made-up notice, given to every kind of file, so that all of them can be asked for the same items. */
export const title = '临江区2025年民生实事任务分解方案';

export const preface =
  '为做好2025年民生实事工作，现将5项任务分解如下，请各责任单位按照时间节点推进，确保年底前全部完成，切实增强人民群众的获得感、幸福感、安全感，各项进展按月报送区政府办公室。';

export interface Task {
  readonly text: string;
  readonly units: string;
}

export interface Chapter {
  readonly heading: string;
  readonly tasks: readonly Task[];
}

export const chapters: readonly Chapter[] = [
  {
    heading: '教育惠民',
    tasks: [
      {
        text: '新建学校3所。在城南、城北各新建一所小学，在江东新建一所初中，新增学位3600个，2025年9月底前全部投入使用，同步完成周边道路和公交站点的配套建设工作。',
        units: '区教育局、区住房城乡建设局',
      },
      { text: '改造普惠性幼儿园20所，新增托位800个。', units: '区教育局' },
    ],
  },
  {
    heading: '健康惠民',
    tasks: [
      {
        text: '开展老年人免费体检5万人次。对辖区内常住老年人每年提供一次健康体检服务，建立电子健康档案，体检率不低于75%，10月底前完成。',
        units: '区卫生健康局',
      },
      { text: '新增养老床位500张。', units: '区民政局' },
    ],
  },
  {
    heading: '交通惠民',
    tasks: [
      {
        text: '新增公共停车位2000个，其中城南街道800个、城北街道1200个，12月底前完成。',
        units: '区城市管理局、各街道办事处',
      },
    ],
  },
];

const han = '一二三四五';

/** A task as one printed paragraph, without its number. */
export function printed({ text, units }: Task): string {
  return `${text}（责任单位：${units}）`;
}

/** The notice as lines, numbers printed: headings 一、, tasks 1. over all chapters. */
export function noticeLines(): string[] {
  let number = 0;
  return [
    title,
    preface,
    ...chapters.flatMap(({ heading, tasks }, chapter) => [
      `${han.charAt(chapter)}、${heading}`,
      ...tasks.map((task) => {
        number += 1;
        return `${number}.${printed(task)}`;
      }),
    ]),
  ];
}

/** The notice as a web page, as an office's Word export looks. */
export function noticePage(): string {
  const [first = '', ...rest] = noticeLines();
  const style =
    'body{font:12pt "Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif}p{text-indent:2em;margin:0;line-height:1.8}h1{text-align:center}';
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${style}</style></head><body><h1>${first}</h1>${rest.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
}

export const tableHeader = ['序号', '类别', '工作任务', '责任单位'] as const;

/** The notice as the rows of a task table: number, category, task, units. */
export function tableRows(): (readonly [number: number, category: string, task: string, units: string])[] {
  let number = 0;
  return chapters.flatMap(({ heading, tasks }) =>
    tasks.map(({ text, units }) => {
      number += 1;
      return [number, heading, text, units] as const;
    }),
  );
}
