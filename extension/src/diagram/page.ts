import { escapeHtml } from './svg.ts'

const style = `
  body { padding: 0; font-family: var(--vscode-font-family); color: var(--vscode-editor-foreground); }
  h1 { font-size: 14px; font-weight: 600; margin: 14px 16px 0; }
  .empty { margin: 16px; color: var(--vscode-descriptionForeground); }
  svg { display: block; font-size: 13px; }
  .line { fill: none; stroke: var(--vscode-editorIndentGuide-activeBackground1, var(--vscode-descriptionForeground)); stroke-opacity: .6; }
  .node { cursor: pointer; outline: none; }
  .node rect { fill: var(--vscode-editorWidget-background); stroke: var(--vscode-widget-border, var(--vscode-panel-border)); }
  .node text { fill: var(--vscode-editor-foreground); }
  .section rect { stroke: var(--vscode-focusBorder); stroke-width: 1.5; }
  .section text { font-weight: 600; }
  .member rect { fill: none; stroke-dasharray: 2 3; }
  .count { font-variant-numeric: tabular-nums; }
  .match .count { fill: var(--vscode-testing-iconPassed, #388a34); }
  .open .count { fill: var(--vscode-descriptionForeground); }
  .mismatch .count { fill: var(--vscode-editorError-foreground, #e51400); font-weight: 600; }
  .problem rect { stroke: var(--vscode-editorWarning-foreground, #bf8803); stroke-width: 1.5; }
  .node:hover rect { fill: var(--vscode-list-hoverBackground); }
  .node:focus-visible rect { stroke: var(--vscode-focusBorder); stroke-width: 2.5; }`

const script = `
  const vscode = acquireVsCodeApi()
  const go = (target) => {
    const node = target.closest('[data-index]')
    if (node) vscode.postMessage({ index: Number(node.dataset.index) })
  }
  addEventListener('click', (event) => go(event.target))
  addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); go(event.target) }
  })
  addEventListener('message', ({ data }) => {
    document.querySelector('h1').textContent = data.title
    document.querySelector('main').innerHTML = data.body
  })`

/** The page of the diagram: nothing is loaded from anywhere, and only these two inline blocks run. */
export function pageOf(title: string, body: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><h1>${escapeHtml(title)}</h1><main>${body}</main><script nonce="${nonce}">${script}</script></body></html>`
}
