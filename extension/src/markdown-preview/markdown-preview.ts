import { requests, type Mark, type Marks } from '@policydoc/language-server'
import { commands, workspace, type Disposable, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Followed } from '../structure.ts'
import { markUp, withSigns, type Token } from './marks.ts'

/** What a plugin needs of markdown-it, of which the editor brings its own. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      before(other: string, name: string, rule: (state: ParseState) => void): void
      push(name: string, rule: (state: ParseState) => void): void
    }
  }
  readonly utils: { escapeHtml(text: string): string }
}

interface ParseState {
  src: string
  readonly tokens: Token[]
  readonly env: { policydoc?: readonly Mark[] }
  readonly Token: new (type: string, tag: string, nesting: number) => Token
}

/** Extends the Markdown preview of the editor. */
export type ExtendMarkdownIt = (markdown: MarkdownIt) => MarkdownIt

interface Known {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** How many documents may be shown as previews at once before marks are asked for again. */
const MOST = 8

/** Marks counts, members and problems in the Markdown preview, where the setting asks for it. */
export function markdownPreview(
  client: BaseLanguageClient,
  structure: Followed,
  subscriptions: Disposable[],
): ExtendMarkdownIt {
  const known = new Map<string, Known>()
  const isOn = (): boolean => workspace.getConfiguration('policydoc').get('preview.enabled', false)
  const refresh = (): void =>
    void commands.executeCommand('markdown.preview.refresh').then(undefined, () => {})
  const learn = async (document: TextDocument): Promise<void> => {
    const uri = document.uri.toString()
    const found = await client.sendRequest<Marks | null>(requests.marks, { uri }).catch(() => null)
    if (!found || found.version !== document.version) return
    const [before, next] = [known.get(uri), { text: document.getText(), marks: found.marks }]
    known.delete(uri)
    known.set(uri, next)
    for (const oldest of [...known.keys()].slice(0, -MOST)) known.delete(oldest)
    if (JSON.stringify(before) !== JSON.stringify(next)) refresh()
  }
  /** The marks of a text: those that are known, or none while its document is asked for them. */
  const marksOf = (text: string): readonly Mark[] => {
    const found = [...known.values()].find((each) => each.text === text)
    if (found) return found.marks
    const document = workspace.textDocuments.find(
      ({ languageId, getText }) => languageId === 'markdown' && getText() === text,
    )
    if (document) void learn(document)
    return []
  }
  subscriptions.push(
    structure.onDidChange(() => {
      const uri = structure.current?.uri
      const document = workspace.textDocuments.find((each) => each.uri.toString() === uri)
      // What is wrong may have changed although the text has not.
      if (isOn() && document && uri !== undefined && known.has(uri)) void learn(document)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('policydoc.preview')) refresh()
    }),
  )
  return (markdown) => {
    markdown.core.ruler.before('normalize', 'policydoc-signs', (state) => {
      const marks = isOn() ? marksOf(state.src) : []
      if (marks.length === 0) return
      state.env.policydoc = marks
      state.src = withSigns(state.src, marks)
    })
    markdown.core.ruler.push('policydoc-marks', (state) => {
      const marks = state.env.policydoc
      if (!marks) return
      delete state.env.policydoc
      const make = (type: string, content: string): Token =>
        Object.assign(new state.Token(type, '', 0), { content })
      markUp(state.tokens, marks, make, (text) => markdown.utils.escapeHtml(text))
    })
    return markdown
  }
}
