/** Marks: a 3 px rule at the left, a tint of 8 %, the ordinal outside the text; in high contrast no tint. Printed pages show none of it. */
export const markStyle = `
:host { --ink: #0f5c8c; --amber: #8a5a00; --paper: #fff; --word: #0f5c8c; --on-ink: #fff; }
@media (prefers-color-scheme: dark) { :host { --ink: #286e9e; --amber: #a86b00; --paper: #1b1f24; --word: #a3caeb; --on-ink: #fff; } }
.mark { position: absolute; box-sizing: border-box; pointer-events: none; }
.rule { position: absolute; left: 0; top: 0; bottom: 0; width: 3px; background: var(--ink); }
.found .rule { opacity: .55; }
.doubtful .rule { background: var(--amber); opacity: 1; }
.tint { position: absolute; inset: 0 0 0 8px; background: var(--ink); opacity: .08; }
.doubtful .tint { background: var(--amber); }
.current .frame { position: absolute; inset: -3px -4px -3px 6px; border: 1px solid var(--ink); border-radius: 2px; }
.current.doubtful .frame { border-color: var(--amber); }
.badge { position: absolute; right: 100%; top: 0; margin-right: 3px; display: flex; align-items: center; gap: 2px; min-width: 20px; height: 20px;
  box-sizing: border-box; padding: 0 3px; justify-content: center; border: 1px solid var(--ink); border-radius: 2px; background: var(--paper); color: var(--word);
  font: 12px/16px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; font-variant-numeric: tabular-nums; white-space: nowrap; }
.chosen .badge, .captured .badge { background: var(--ink); color: var(--on-ink); }
.doubtful .badge { border-color: var(--amber); background: var(--amber); color: var(--on-ink); }
.mark[data-side="right"] .badge { right: auto; left: 100%; margin: 0 0 0 6px; }
.mark[data-side="above"] .badge { right: auto; left: 8px; bottom: 100%; top: auto; margin: 0 0 1px; }
.icon { width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
[hidden] { display: none !important; }
.preview { position: absolute; box-sizing: border-box; border: 2px dashed var(--ink); border-radius: 2px; pointer-events: none; }
.caret { position: absolute; width: 2px; background: #c4314b; pointer-events: none; }
.panel { position: fixed; right: 16px; bottom: 16px; border: 0; z-index: 1; pointer-events: auto; color-scheme: light; border-radius: 4px; box-shadow: 0 4px 16px rgba(0, 0, 0, .28); }
.panel.top { bottom: auto; top: 16px; }
@media (forced-colors: active) {
  .tint { display: none; }
  .rule, .caret { forced-color-adjust: none; background: CanvasText; }
  .chosen .rule, .captured .rule { background: Highlight; }
  .chosen .badge, .captured .badge { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
}
@media print { :host { display: none !important; } }
`;

/** Names of the highlights in the page; given to the browser where it has the Custom Highlight API. */
export const tintNames = { plain: 'taizhang-item', doubtful: 'taizhang-doubtful' } as const;

export const highlightStyle = `
::highlight(${tintNames.plain}) { background-color: rgba(15, 92, 140, .08); }
::highlight(${tintNames.doubtful}) { background-color: rgba(138, 90, 0, .08); }
@media print { ::highlight(${tintNames.plain}), ::highlight(${tintNames.doubtful}) { background-color: transparent; } }
`;
