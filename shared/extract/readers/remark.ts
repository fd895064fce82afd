import type { Figure } from '../../lex/figures.ts';
import { firstFrom, type Lexed } from '../../lex/lex.ts';
import { includedLead, remarkLead, specificationBefore } from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

const bracketReach = 12;
const partReach = 4;

/** The figure that a bracket's remark stands behind, a short noun between them at most. */
export function figureBefore({ tokens }: Lexed, at: number): Figure | null {
  const before = tokens[firstFrom(tokens, at) - 1];
  return before?.token === 'figure' && before.end <= at && at - before.end <= partReach ? before : null;
}

/** A remark that tells what a figure before it is made of: 3200个（含机械式600个）, 4座（3座1层店面）. */
function isPart({ lexed, figure }: FigureContext, open: number, inside: string): boolean {
  const whole = figureBefore(lexed, open);
  return whole !== null && (whole.unit === figure.unit || includedLead.test(inside));
}

/**
 * Why a figure in brackets is no promise, or null where it is one: a bracket that is nothing but the figure (停车位（3200个）) or that
 * tells parts (其中). What stands in a bracket otherwise remarks on something else.
 */
export function remarkRule(context: FigureContext): string | null {
  const { lexed, phraseStart, phraseEnd, figure, compared, suffix } = context;
  const { text, regions } = lexed;
  const open = regions.bracketAt(figure.start);
  if (open === -1) return null;
  const inside = text.slice(open + 1, Math.min(phraseStart, open + 1 + bracketReach));
  if (inside.startsWith('其中')) return null;
  const alone =
    phraseStart - open <= bracketReach && remarkLead.test(inside) && '）)，；'.includes(text.charAt(phraseEnd));
  const before = figureBefore(lexed, open);
  if (alone && open > 0 && before?.end !== open) return null;
  if (isPart(context, open, inside)) return 'part in brackets';
  if (figure.kind === 'time') return 'duration';
  const described = specificationBefore.test(text.slice(Math.max(0, phraseStart - bracketReach), phraseStart));
  if (described || compared !== '=' || suffix !== null) return 'threshold';
  return figure.chinese && figure.value === 1 ? 'article' : 'remark in brackets';
}
