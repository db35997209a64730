/** The style sheet of the HTML report; its colours keep a contrast of 4.5 in light and dark. */
export const style = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#56616f;--line:#d7dde5;--paper:#fff;--card:#f6f8fa;--error:#b3261e;--warning:#8a5a00;
--info:#1b5fb5;--hint:#5b6470;--good:#1d6b3a;--mark:#ffe3a3}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a4afbd;--line:#3a434f;--paper:#14181d;--card:#1d232a;--error:#ff8a80;
--warning:#f0b74a;--info:#8ab8ff;--hint:#b0b9c4;--good:#7fd39a;--mark:#5c4700}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:1080px;background:var(--paper);color:var(--ink);
font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;display:flex;flex-direction:column;gap:16px}
h1{order:-3;font-size:24px;margin:0}
.summary{order:-2}
h2{font-size:17px;margin:0 0 8px}h3{font-size:15px;margin:20px 0 6px;color:var(--soft)}
.cards{display:flex;flex-wrap:wrap;gap:12px;margin-bottom:16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:8px 16px;min-width:96px}
.card b{display:block;font-size:24px;line-height:1.3}.card span{color:var(--soft)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:16px}
.file{border:1px solid var(--line);border-radius:8px;padding:0 16px}
.file>summary{cursor:pointer;padding:10px 0;overflow-wrap:anywhere}.file[open]{padding-bottom:16px}
.count{font-weight:600;margin-inline-start:8px;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.hint{color:var(--hint)}.match{color:var(--good)}
.mismatch{color:var(--error)}.open{color:var(--info)}
.finding{border-left:3px solid currentColor;padding:2px 0 2px 12px;margin:10px 0}.finding>*{color:var(--ink)}
.finding p{margin:0;overflow-wrap:anywhere}.finding b{margin-inline-end:6px}
.finding .severity{color:inherit}
pre{margin:6px 0;padding:8px 12px;background:var(--card);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;
font:14px/1.7 ui-monospace,"Noto Sans Mono CJK SC",monospace}
pre i{font-style:normal;color:var(--soft);user-select:none;margin-inline-end:12px}
mark{background:var(--mark);color:inherit;border-radius:2px;outline:1px solid currentColor}
.member{background:none;outline:0;border-bottom:2px solid var(--info)}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:5px 10px 5px 0;
border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:500}
td.number{font-variant-numeric:tabular-nums}
ol.members{display:flex;flex-wrap:wrap;gap:4px;margin:0;padding:0;list-style:none}
ol.members li{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:0 8px;overflow-wrap:anywhere}
svg{max-width:100%;height:auto;display:block}svg text{fill:var(--ink);font:13px system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
svg .soft{fill:var(--soft)}svg .line{fill:none;stroke:var(--line);stroke-width:1.5}
svg .node rect{fill:var(--card);stroke:var(--line)}svg .document text,svg .section text{font-weight:600}
svg .match .count{fill:var(--good)}svg .mismatch .count{fill:var(--error)}svg .open .count{fill:var(--soft)}
svg .problem rect{stroke:var(--warning);stroke-width:2}svg .problem.error rect{stroke:var(--error)}
svg .bar{fill:currentColor}a{color:var(--info)}
@media print{.file{break-inside:avoid}}
`
