const marks = [...'，。；：、（）“”《》—-~至到/.+×%· '];
const words = [
  '万',
  '亿',
  '千',
  '百',
  '余',
  '多',
  '个',
  '元',
  '公里',
  '%',
  '年',
  '月',
  '日',
  '岁',
  '第',
  '前',
  '约',
  '不少于',
  '以上',
  '十',
  '两',
  '三',
  '百分之',
  '成',
  '0',
  '5',
  '2025',
  '12',
];
const perPage = 12;

/** Numbers that look random and are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A sentence with a few letters dropped, doubled, put in or swapped; half of what is put in concerns numbers. */
function mutant(sentence: string, random: () => number): string {
  const pick = <Value>(from: readonly Value[]): Value | undefined => from[Math.floor(random() * from.length)];
  let text = sentence;
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(random() * (text.length + 1));
    const way = random();
    if (way < 0.25) text = text.slice(0, at) + text.slice(at + 1);
    else if (way < 0.6) text = text.slice(0, at) + (pick(words) ?? '') + text.slice(at);
    else if (way < 0.85) text = text.slice(0, at) + (pick(marks) ?? '') + text.slice(at);
    else text = text.slice(0, at) + text.slice(at, at + 3) + text.slice(at);
  }
  return text.replaceAll('<', '').replaceAll('&', '');
}

/** Pages of mutated sentences, numbered as a notice numbers its items. */
export function* mutantPages(sentences: readonly string[], count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  for (let made = 0; made < count; made += perPage) {
    const items = Array.from({ length: perPage }, (_, at) => {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      return `<p>${at + 1}.${mutant(sentence, random)}（责任单位：县教育局）</p>`;
    });
    yield `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青屿县2025年民生实事任务分解方案</title></head><body><h1>青屿县2025年民生实事任务分解方案</h1>${items.join('')}</body></html>`;
  }
}
