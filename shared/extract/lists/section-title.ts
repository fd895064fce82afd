import { trimEndMarks } from '../../notice/trim.ts';

const ornament = /^[▍■◆●▲★☆▶►◇□▪※▎▌❖]{1,3}\s?/u;

/** A heading without the marks that set it off: ▍促进就业, 【促进就业】. */
function withoutFrame(text: string): string {
  const bare = text.replace(ornament, '');
  return /^【[^【】]{2,40}】$/u.test(bare) ? bare.slice(1, -1) : bare;
}

/** A heading without the count it declares: `促进就业（3项）`. */
export function declaredOf(text: string): { readonly title: string; readonly declared: number | null } {
  const plain = withoutFrame(trimEndMarks(text, '。：:；; '));
  const found = /[（(]\s?共?\s?(\d{1,3})\s?(?:大)?(?:项|件|条|个|类)?(?:实事|任务|措施|工作|事项)?\s?[）)]$/u.exec(
    plain,
  );
  if (found === null) return { title: plain, declared: null };
  return { title: plain.slice(0, found.index), declared: Number.parseInt(found[1] ?? '0', 10) };
}

const post =
  /^(?:(?:牵头|分管|责任|包抓|市级|区级|县级)?(?:领导|责任人|负责人)|[省市县区州镇乡委府常务副、和]{0,8}(?:省|市|州|县|区|镇|乡|盟|旗)长|[省市县区州镇乡委府]{0,4}(?:委?常委|副?书记|副?主任|副?主席|副?秘书长|副?局长|副?部长))[：:\s]?[一-龥·、\s]{2,40}$/u;

/** `全力推动工业强市（副市长 张三）`: who leads a chapter is no part of its title. */
export function withoutPerson(title: string): string {
  const open = title.lastIndexOf('（');
  return open > 0 && title.endsWith('）') && post.test(title.slice(open + 1, -1))
    ? title.slice(0, open).trimEnd()
    : title;
}
