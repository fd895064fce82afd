import type { Reading } from './read-notice.ts';

/** The trace of a reading in Chinese: each list and what spoke for it, each item and why, its fields and readers, each candidate refused, each step. */
export function explain({ files, capture, trace }: Reading): string[] {
  const { notice } = capture;
  const lists = trace.lists.flatMap((list) => [
    `${list.accepted ? '采用' : '未采用'}　${list.heading ?? '主清单'}：${list.items} 项，得分 ${list.score}，来自${list.source}，首项“${list.first}”`,
    ...list.grounds.map(({ name, reason, weight }) => `　　${weight > 0 ? '+' : ''}${weight}　${reason}（${name}）`),
  ]);
  const next = trace.runnerUp;
  const rival =
    next === null
      ? []
      : [
          `其次　${next.heading ?? '正文'}：${next.items} 项，得分 ${next.score}，来自${next.source}，首项“${next.first}”`,
          `　　没有作为主清单：${next.lostBy}`,
        ];
  const items = trace.items.flatMap((item) => [
    `第 ${item.number ?? '－'} 项　${item.title}`,
    `　　依据：${item.why}`,
    ...item.fields.map((field) => `　　${field.field}：由 ${field.reader} 读自第 ${field.start}—${field.end} 字`),
    ...item.refusedFigures.map((figure) => `　　“${figure.text}”不是目标：${figure.rule}`),
  ]);
  const rejected = trace.rejected.map(
    (candidate) => `“${candidate.text}”（第 ${candidate.start} 字）：${candidate.reason}`,
  );
  const steps = trace.steps.map(
    (step) => `${step.name}　${step.on ? `${step.milliseconds.toFixed(1)} 毫秒` : '已关闭'}`,
  );
  return [
    `── ${files.join('、')}　${notice.title}`,
    `【清单】`,
    ...lists,
    ...rival,
    `【事项】共 ${trace.items.length} 项`,
    ...items,
    `【未采用的候选】共 ${rejected.length} 处`,
    ...rejected,
    `【核对提示】共 ${notice.findings.length} 条`,
    ...notice.findings.map((finding) => `${finding.message}`),
    `【步骤】`,
    ...steps,
  ];
}
