import { figureParts } from './figure-text.ts';

/** A text with its digits drawn bold and tabular. */
export function Figure({ text, className }: { text: string; className?: string }) {
  let at = 0;
  return (
    <span className={className}>
      {figureParts(text).map((part) => {
        const key = at;
        at += part.text.length;
        return part.digits ? (
          <span key={key} className="tv-digits">
            {part.text}
          </span>
        ) : (
          part.text
        );
      })}
    </span>
  );
}
