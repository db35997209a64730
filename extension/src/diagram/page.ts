import { escapeHtml } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { pageScript } from './page-script.ts'
import { pageStyle } from './page-style.ts'

/** What a page keeps of itself, and a diagram comes back from. */
export interface PageState {
  readonly uri: string
  /** Paths of the nodes whose children are folded away. */
  readonly folded: readonly string[]
}

/** What a page shows. */
export interface PageContent {
  readonly title: string
  readonly body: string
  readonly state: PageState
}

/** The page of the diagram: nothing is loaded from anywhere, and only these two inline blocks run. */
export function pageOf({ title, body, state }: PageContent): string {
  const nonce = freshNonce()
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  const first = JSON.stringify(state).replaceAll('<', '\\u003c')
  const name = escapeHtml(title)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>${name}</title><style nonce="${nonce}">${pageStyle}</style></head>
<body><header><h1>${name}</h1>${toolbar()}</header><main>${body}</main>
<script nonce="${nonce}">const first = ${first}${pageScript}</script></body></html>`
}

function toolbar(): string {
  const button = (data: string, text: string, title: string): string =>
    `<button type="button" data-${data} title="${escapeHtml(title)}">${escapeHtml(text)}</button>`
  return `<div role="toolbar">${[
    button('zoom="out"', '−', say('zoomOut')),
    button('zoom="1"', '100 %', say('zoomNone')),
    button('zoom="in"', '+', say('zoomIn')),
    button('zoom="width"', say('fitWidth'), say('fitWidthHelp')),
    button('zoom="all"', say('fitAll'), say('fitAllHelp')),
    button('ask="fold"', say('foldAll'), say('foldAllHelp')),
    button('ask="unfold"', say('unfoldAll'), say('unfoldAllHelp')),
    button('ask="svg"', 'SVG', say('saveAs', { format: 'SVG' })),
    button('ask="png"', 'PNG', say('saveAs', { format: 'PNG' })),
  ].join('')}</div>`
}

function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
