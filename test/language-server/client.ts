import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
} from 'vscode-jsonrpc/node'
import type { ClientCapabilities, Diagnostic, InitializeResult, Range } from 'vscode-languageserver'

const bin = fileURLToPath(
  new URL('../../packages/language-server/bin/policydoc-language-server.js', import.meta.url),
)

/** What a full client such as VS Code can do. */
export const fullCapabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didDelete: true, didRename: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    diagnostic: {
      relatedDocumentSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
}

/** How to start a server for a test. */
export interface StartOptions {
  readonly capabilities?: ClientCapabilities
  readonly settings?: object
  readonly folders?: readonly string[]
  readonly locale?: string
  readonly initializationOptions?: object
}

/** A message that the server sent by itself. */
export interface Received {
  readonly method: string
  readonly params: unknown
}

/** The real server process with a client on its other end. */
export interface TestClient {
  readonly initialized: InitializeResult
  /** Everything that the server sent on its own, in order. */
  readonly received: readonly Received[]
  request<T>(method: string, params?: object, token?: CancellationToken): Promise<T>
  notify(method: string, params: object): Promise<void>
  open(uri: string, text: string, languageId?: string): Promise<void>
  /** One change of a range, or the whole text when there is none. */
  change(uri: string, text: string, range?: Range): Promise<void>
  /** The same changes as single notifications, written in one piece: the server has them all when it reads the first. */
  changeAtOnce(uri: string, changes: readonly (readonly [text: string, range?: Range])[]): void
  save(uri: string): Promise<void>
  close(uri: string): Promise<void>
  /** Items of a full pull. */
  diagnose(uri: string): Promise<Diagnostic[]>
  /** Waits for a message of the server that holds `test`, also one that came before. */
  waitFor(method: string, test?: (params: never) => boolean, after?: number): Promise<unknown>
  set(settings: object): Promise<void>
  answer(method: string, handler: (params: never) => unknown): void
  stop(): Promise<number | null>
}

/** Starts the built server over stdio and initialises it. */
export async function start(options: StartOptions = {}): Promise<TestClient> {
  const child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const received: Received[] = []
  const listeners = new Set<() => void>()
  const versions = new Map<string, number>()
  const answers = new Map<string, (params: never) => unknown>()
  let settings = options.settings ?? { quietDelay: 0 }
  const arrived = (method: string, params: unknown): void => {
    received.push({ method, params })
    for (const listener of listeners) listener()
  }
  connection.onRequest((method, params) => {
    arrived(method, params)
    const answer = answers.get(method)
    if (answer) return answer(params as never)
    if (method === 'workspace/configuration')
      return (params as { items: unknown[] }).items.map(() => settings)
    return method === 'window/showDocument' ? { success: true } : null
  })
  connection.onNotification(arrived)
  connection.onUnhandledProgress((params) => arrived('$/progress', params))
  connection.listen()
  const folders = (options.folders ?? []).map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }))
  const initialising = connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    locale: options.locale ?? 'en',
    capabilities: options.capabilities ?? fullCapabilities,
    ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
  })
  const failed = exited.then((code) => {
    throw new Error(`the server ended with ${code} before it answered: is it built (npm run build)?`)
  })
  const initialized = await Promise.race([initialising, failed])
  await connection.sendNotification('initialized', {})
  const changed = (uri: string, text: string, range?: Range): object => {
    const version = (versions.get(uri) ?? 0) + 1
    versions.set(uri, version)
    return { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] }
  }

  const client: TestClient = {
    initialized,
    received,
    request: (method, params = {}, token) =>
      token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, languageId = 'markdown') => {
      versions.set(uri, 1)
      return client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    },
    change: (uri, text, range) => client.notify('textDocument/didChange', changed(uri, text, range)),
    changeAtOnce: (uri, changes) => {
      const messages = changes.map(([text, range]) => {
        const params = changed(uri, text, range)
        return Buffer.from(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params }))
      })
      const framed = messages.flatMap((body) => [Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])
      child.stdin.write(Buffer.concat(framed))
    },
    save: (uri) => client.notify('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => client.notify('textDocument/didClose', { textDocument: { uri } }),
    diagnose: async (uri) => {
      const report = await client.request<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      })
      return report.items ?? []
    },
    waitFor: (method, test = () => true, after = 0) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look)
          reject(new Error(`no ${method} within 50 s; got ${received.map((each) => each.method).join(', ')}`))
        }, 50_000)
        const look = (): void => {
          const found = received
            .slice(after)
            .find((each) => each.method === method && test(each.params as never))
          if (!found) return
          clearTimeout(timer)
          listeners.delete(look)
          resolve(found.params)
        }
        listeners.add(look)
        look()
      }),
    set: (next) => {
      settings = next
      return client.notify('workspace/didChangeConfiguration', { settings: { policydoc: next } })
    },
    answer: (method, handler) => void answers.set(method, handler),
    stop: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await exited
      connection.dispose()
      return code
    },
  }
  return client
}

/** `line:character-line:character` from 1, as the project writes places. */
export function place({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
}

/** The same value with every LSP range written as `line:character-line:character` from 1, for tables. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact)
  if (typeof value !== 'object' || value === null) return value
  if ('start' in value && 'end' in value) return place(value as Range)
  if ('line' in value && 'character' in value) {
    const { line, character } = value as Range['start']
    return `${line + 1}:${character + 1}`
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compact(each)]))
}

/** The range of the first `part` in `text` (of `whole`, when given), in UTF-16 units. */
export function rangeOf(text: string, part: string, within = part): Range {
  const start = text.indexOf(within) + within.indexOf(part)
  if (start < 0) throw new Error(`no “${part}” in the text`)
  return { start: positionAt(text, start), end: positionAt(text, start + part.length) }
}

/** Line and character (from 0) of an offset. */
export function positionAt(text: string, offset: number): Range['start'] {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}
