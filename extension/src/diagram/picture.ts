import { diagramSvg, type DiagramLayout } from '@policydoc/core'

/** Dark on white, as a picture in a paper needs it, whatever the editor's colours are. */
const style = `
  svg { font: 13px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif; }
  .ground { fill: #fff; }
  .line { fill: none; stroke: #9aa4b2; }
  .node rect { fill: #f7f9fc; stroke: #c3ccd8; }
  .node text { fill: #1b2430; }
  .document rect { fill: #1f3a5f; stroke: #1f3a5f; }
  .node.document text { fill: #fff; font-weight: 600; }
  .section rect { stroke: #1f3a5f; stroke-width: 1.5; }
  .section text { font-weight: 600; }
  .member rect { fill: none; stroke-dasharray: 2 3; }
  .node.match .count { fill: #2e7d32; }
  .node.open .count { fill: #667080; }
  .node.mismatch .count { fill: #c62828; font-weight: 600; }
  .knob circle { fill: #fff; stroke: #667080; }
  .node .knob text { fill: #667080; font-size: 10px; font-weight: 400; }`

/** The diagram as an SVG file that shows the same everywhere: what is folded stays so, and no problem is marked but a count. */
export function pictureOf(layout: DiagramLayout, title: string): string {
  return diagramSvg(layout, { title, style })
}
