import { powerText } from '../../notice/raised.ts';
import { childOf, type XmlElement } from '../../opc/xml/tree.ts';

function inside(element: XmlElement | null): string {
  let text = '';
  const rest: (XmlElement | string)[] = element === null ? [] : [element];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.local === 't') text += next.text;
    else rest.push(...partsOf(next).reverse());
  }
  return text;
}

/** What an element of a formula says, in order: a fraction with its stroke, a power raised. */
function partsOf(element: XmlElement): (XmlElement | string)[] {
  if (element.local === 'f') {
    const [over, under] = [childOf(element, 'num'), childOf(element, 'den')];
    return over === null || under === null ? [...element.children] : [over, '/', under];
  }
  if (element.local === 'sSup') {
    const [base, power] = [childOf(element, 'e'), inside(childOf(element, 'sup'))];
    return base === null ? [] : [base, powerText(power)];
  }
  return element.children.filter(({ local }) => !local.endsWith('Pr'));
}

/** A formula (`m:oMath`) as text on one line. */
export function mathText(formula: XmlElement): string {
  return inside(formula);
}
