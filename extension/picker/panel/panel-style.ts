/** The floating bar and the card above it; the product's tokens, for they stand in a document of their own. */
export const panelStyle = `
:root { --ink: #0f5c8c; --ink-hover: #014268; --text: #242424; --quiet: #616161; --paper: #fff; --chip: #f5f5f5; --line: #d1d1d1; --amber: #8a5a00; --red: #b10e1c; --on-ink: #fff; --link: #0f5c8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #286e9e; --ink-hover: #3f80b0; --text: #fff; --quiet: #adadad; --paper: #292929; --chip: #141414; --line: #666; --amber: #ffc83d; --red: #ff99a4; --link: #88b8de; } }
* { box-sizing: border-box; }
html, body { margin: 0; background: var(--paper); overflow: hidden; }
body { color: var(--text); font: 13px/20px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; text-autospace: normal; outline: none; }
p, ul, dl, dd, h2 { margin: 0; padding: 0; }
ul { list-style: none; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none !important; }
.frame { border: 1px solid var(--line); border-radius: 4px; }
.card { display: flex; flex-direction: column; padding: 12px; border-bottom: 1px solid var(--line); }
.reading { min-height: 32px; overflow: auto; }
.reading:focus-visible { outline-offset: -2px; }
.row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; column-gap: 8px; align-items: start; min-height: 32px; padding-block: 6px; }
.ordinal { min-width: 20px; height: 20px; padding: 1px 2px; text-align: center; border: 1px solid var(--line); border-radius: 2px; font-size: 12px; line-height: 16px; color: var(--quiet); font-variant-numeric: tabular-nums; }
.body { grid-column: 2; min-width: 0; display: flex; flex-direction: column; row-gap: 4px; }
.title { font: inherit; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.meta { display: flex; flex-wrap: wrap; gap: 4px 8px; font-size: 12px; line-height: 16px; color: var(--quiet); }
.chips { display: flex; flex-wrap: wrap; gap: 4px; }
.chip { padding: 0 4px; border-radius: 2px; background: var(--chip); color: var(--quiet); }
.chip.lead { box-shadow: inset 0 0 0 1px var(--line); color: var(--text); }
.figures { display: flex; flex-wrap: wrap; column-gap: 12px; font-size: 12px; line-height: 16px; color: var(--quiet); }
.figures b { font-weight: 600; color: var(--text); font-variant-numeric: tabular-nums; }
.state { display: flex; align-items: center; gap: 4px; font-size: 12px; line-height: 20px; color: var(--quiet); white-space: nowrap; }
.state.chosen, .state.captured { color: var(--link); }
.state.doubtful { color: var(--amber); }
.icon { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
.finding { display: flex; gap: 4px; align-items: flex-start; font-size: 12px; line-height: 16px; }
.finding b { font-weight: 600; flex: none; }
.finding.error { color: var(--red); }
.finding.warning { color: var(--amber); }
.finding.info { color: var(--quiet); }
.fields { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; margin-top: 4px; font-size: 12px; line-height: 18px; }
.fields dt { color: var(--quiet); }
.fields dd { overflow-wrap: anywhere; max-height: 90px; overflow: auto; }
.account { white-space: pre-line; }
.claim { font-weight: 600; font-variant-numeric: tabular-nums; }
.claim small { margin-inline: 2px 4px; font-size: 12px; font-weight: 400; color: var(--quiet); }
.claim.unread, .claim.unread small { color: var(--amber); }
.claim.ordinal, .claim.name, .claim.reference { font-weight: 400; }
.steps { display: flex; flex: none; flex-wrap: wrap; gap: 4px; margin-top: 8px; }
.edit { display: flex; flex: none; gap: 4px; margin-top: 8px; align-items: end; }
.edit label { flex: 1; font-size: 12px; line-height: 16px; color: var(--quiet); }
input { display: block; width: 100%; height: 28px; margin-top: 4px; padding: 0 8px; border: 1px solid var(--quiet); border-radius: 4px; background: var(--paper); color: var(--text); font: inherit; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; padding: 8px 12px; }
.count { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; margin-right: 4px; }
.doubts { display: flex; align-items: center; gap: 4px; color: var(--amber); font-size: 12px; white-space: nowrap; }
.spring { flex: 1; }
button { height: 28px; padding: 0 10px; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: var(--text); font: inherit; white-space: nowrap; cursor: pointer; }
button:hover { background: var(--chip); }
button.primary { border-color: var(--ink); background: var(--ink); color: var(--on-ink); font-weight: 600; }
button.primary:hover { background: var(--ink-hover); }
button[aria-pressed="true"] { border-color: var(--link); color: var(--link); }
.steps button { height: 24px; padding: 0 8px; font-size: 12px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
body:focus-visible { outline: none; }
.note { padding: 0 12px 8px; font-size: 12px; line-height: 16px; color: var(--quiet); overflow-wrap: anywhere; }
.note.said { color: var(--text); }
.note.error { color: var(--red); }
.note a { color: var(--link); }
@media (pointer: coarse) { button, .steps button { height: 40px; } }
@media (forced-colors: active) { .frame { border-color: CanvasText; } button { border-color: ButtonText; } button.primary { forced-color-adjust: none; } }
button, .state { transition: background-color 120ms; }
@media (prefers-reduced-motion: reduce) { button, .state { transition: none; } }
`;
