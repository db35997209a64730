import { createCache, type AnalysisCache, type Span } from '@policydoc/core'
import {
  Emitter,
  TextDocumentContentChangeEvent as Change,
  type Connection,
  type Event,
  type Position,
  type PositionEncodingKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { toUtf16 } from './convert.ts'

/** A document that the client has open. */
export interface OpenDocument {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly text: string
  /** Keeps the analyses of blocks from one version to the next. */
  readonly cache: AnalysisCache
  /** True when it changed since it was opened or saved. */
  readonly dirty: boolean
  /** The offset at which the last change ended; absent when things are settled. */
  readonly caret: number | undefined
  /** What was put in at once, of several lines, and is still being filled in: a snippet, a new document. */
  readonly fresh: Span | undefined
  /** True when its file was deleted, until it is changed or saved, or there is a file again. */
  readonly deleted: boolean
}

/** The documents that the client has open, kept in step with its notifications. */
export interface Documents {
  get(uri: string): OpenDocument | undefined
  all(): readonly OpenDocument[]
  /** Forgets where the last change was. */
  settle(uri: string): void
  /** Takes note that the file of a document was deleted, or is there again. */
  setDeleted(uri: string, deleted: boolean): void
  readonly onChange: Event<OpenDocument>
  readonly onSave: Event<OpenDocument>
  /** Fires when the last change is forgotten, with the document's URI. */
  readonly onSettle: Event<string>
  readonly onClose: Event<string>
}

interface Entry {
  readonly text: TextDocument
  readonly cache: AnalysisCache
  dirty: boolean
  caret: number | undefined
  fresh: Span | undefined
  deleted: boolean
  snapshot: OpenDocument | undefined
}

/** Listens on a connection; positions come in `encoding()`, known once the client has initialised. */
export function openDocuments(connection: Connection, encoding: () => PositionEncodingKind): Documents {
  const entries = new Map<string, Entry>()
  const change = new Emitter<OpenDocument>()
  const save = new Emitter<OpenDocument>()
  const settled = new Emitter<string>()
  const close = new Emitter<string>()

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const entry: Entry = {
      text: TextDocument.create(uri, languageId, version, text),
      cache: createCache(),
      dirty: false,
      caret: undefined,
      fresh: undefined,
      deleted: false,
      snapshot: undefined,
    }
    entries.set(uri, entry)
    change.fire(snapshotOf(entry))
  })
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const entry = entries.get(textDocument.uri)
    if (!entry || !contentChanges.length) return
    for (const each of contentChanges) {
      const change = apply(entry.text, each, textDocument.version, encoding())
      entry.caret = change && change.start + change.length
      entry.fresh = change && freshAfter(entry.fresh, change)
    }
    entry.dirty = true
    entry.deleted = false
    entry.snapshot = undefined
    change.fire(snapshotOf(entry))
  })
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const entry = entries.get(uri)
    if (!entry) return
    entry.dirty = false
    entry.deleted = false
    entry.caret = undefined
    entry.fresh = undefined
    entry.snapshot = undefined
    save.fire(snapshotOf(entry))
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (entries.delete(uri)) close.fire(uri)
  })

  return {
    get: (uri) => {
      const entry = entries.get(uri)
      return entry && snapshotOf(entry)
    },
    all: () => [...entries.values()].map(snapshotOf),
    settle: (uri) => {
      const entry = entries.get(uri)
      if (!entry) return
      entry.caret = undefined
      entry.snapshot = undefined
      settled.fire(uri)
    },
    setDeleted: (uri, deleted) => {
      const entry = entries.get(uri)
      if (!entry) return
      entry.deleted = deleted
      entry.snapshot = undefined
    },
    onChange: change.event,
    onSave: save.event,
    onSettle: settled.event,
    onClose: close.event,
  }
}

function snapshotOf(entry: Entry): OpenDocument {
  const { text, cache, dirty, caret, fresh, deleted } = entry
  return (entry.snapshot ??= {
    uri: text.uri,
    languageId: text.languageId,
    version: text.version,
    text: text.getText(),
    cache,
    dirty,
    caret,
    fresh,
    deleted,
  })
}

interface Applied {
  readonly start: number
  readonly length: number
  readonly removed: number
  readonly lines: number
}

/** What is still being filled in after a change: what it put in, if that has several lines, or what it went into. */
function freshAfter(fresh: Span | undefined, { start, length, removed, lines }: Applied): Span | undefined {
  if (fresh && start >= fresh.start && start + removed <= fresh.end)
    return { start: fresh.start, end: fresh.end + length - removed }
  return lines > 4 ? { start, end: start + length } : undefined
}

/** Applies one change; undefined when the whole text was replaced. */
function apply(
  document: TextDocument,
  change: Change,
  version: number,
  encoding: PositionEncodingKind,
): Applied | undefined {
  if (!Change.isIncremental(change)) {
    TextDocument.update(document, [change], version)
    return undefined
  }
  const range = {
    start: utf16(document, change.range.start, encoding),
    end: utf16(document, change.range.end, encoding),
  }
  const [one, other] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  const start = Math.min(one, other)
  TextDocument.update(document, [{ range, text: change.text }], version)
  const lines = change.text.split('\n').length
  return { start, length: change.text.length, removed: Math.abs(one - other), lines }
}

/** The place in UTF-16 units, moved into the text: `TextDocument` miscounts lines past the end. */
function utf16(document: TextDocument, position: Position, encoding: PositionEncodingKind): Position {
  const { line } = position
  const place =
    encoding === 'utf-16'
      ? position
      : toUtf16(
          position,
          document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }),
          encoding,
        )
  return document.positionAt(document.offsetAt(place))
}
