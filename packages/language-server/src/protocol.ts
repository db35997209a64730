import type { Range } from 'vscode-languageserver'

export type { ScaffoldChoice } from '@policydoc/core'

/** Requests beyond LSP that this server answers (client → server). */
export const requests = {
  /** `{ uri }` → `Structure`, null for unknown documents: tree view, status bar. */
  structure: 'policydoc/structure',
  /** `{ uri, format?, range? }` → `{ text }`, empty without actions, null for unknown documents: tasks as csv, markdown, json or xlsx. */
  ledger: 'policydoc/ledger',
  /** `{ profile, locale?, snippet? }` → `{ text }`, null for unknown kinds: a new document with every required section. */
  scaffold: 'policydoc/scaffold',
  /** `{ uri }` → `{ text }`, null for unknown documents: the structure as a Mermaid diagram. */
  mermaid: 'policydoc/mermaid',
  /** `{ uri }` → `CleanResult`, null for unknown documents: a pasted page made a document, as `policydoc clean` does. */
  clean: 'policydoc/clean',
  /** `{ uri }` → `Marks`, null for unknown documents: what a preview of the document points out. */
  marks: 'policydoc/marks',
  /** `{ uri }` → `RuleState[]`, null for unknown documents: every rule as it is in force for a document. */
  rules: 'policydoc/rules',
  /** `{ rule, uri? }` → `{ text }`, null for unknown rules: the rule's page in Markdown, in the reader's language. */
  rulePage: 'policydoc/rulePage',
  /** `{ uri? }` → `RuleChoice[]`: all rules by title, those that found something in the document first. */
  ruleChoices: 'policydoc/ruleChoices',
  /** `{ folder, profile?, locale? }` → `StarterResult`: a commented configuration for a folder, or the one that it has. */
  starter: 'policydoc/starter',
  /** `{ uris, id }` → `{ text }`, null where none can be read: a kind of document learnt from good ones, for a configuration. */
  derive: 'policydoc/derive',
  /** `{ uri? }` → `ProfileChoice[]`: the kinds that a document can be declared to be. */
  profiles: 'policydoc/profiles',
  /** `{ uri?, locale? }` → `ScaffoldChoice[]`: the kinds of document that `scaffold` can write. */
  scaffolds: 'policydoc/scaffolds',
} as const

/** Requests that a client answers which says so in `InitializationOptions.fileSystem` (server → client). */
export const fileSystemRequests = {
  /** `{ uri }` → the decoded text, null when there is no such file. */
  readFile: 'policydoc/readFile',
  /** `{ uri }` of a workspace folder → URIs of its Markdown files, without those that the editor excludes. */
  findFiles: 'policydoc/findFiles',
} as const

/** Notifications beyond LSP (server → client). */
export const notifications = {
  /**
   * `{ uri, version }`: structure or findings of an open document may be new: it was opened or edited, or settings,
   * configurations or files changed. Once for a burst of edits, with the last version.
   */
  structureChanged: 'policydoc/structureChanged',
} as const

/** Kinds of the code actions, for clients that ask for one of them alone. */
export const actionKinds = {
  fixAll: 'source.fixAll.policydoc',
  fix: 'quickfix',
  renumber: 'refactor.rewrite.policydoc.renumber',
  insertSection: 'refactor.rewrite.policydoc.insertSection',
  moveUp: 'refactor.move.policydoc.up',
  moveDown: 'refactor.move.policydoc.down',
  insertAction: 'refactor.move.policydoc.insert',
} as const

/** Commands in code lenses: the client's own when it names it in `clientCommands`, else the server's. */
export const commands = {
  /** Arguments `[uri, position, locations]`: show the members of a claim. */
  clientShowMembers: 'policydoc.showMembers',
  /** The same arguments; selects the first member through `window/showDocument`. */
  serverShowMembers: 'policydoc.server.showMembers',
  /** Arguments `[uri, range]`: show and select a place, after an edit; of the client alone. */
  clientGoTo: 'policydoc.goTo',
  /** Arguments `[ConfigurationWritten]`: say what was written where, after the edit; of the client alone. */
  clientConfigurationWritten: 'policydoc.configurationWritten',
  /** Arguments `[rule]`: show the page of a rule; of the client alone. */
  clientShowRule: 'policydoc.showRule',
} as const

/** `initializationOptions`; all optional. */
export interface InitializationOptions {
  /** Settings for clients without `workspace/configuration`: what stands under `policydoc`. */
  readonly settings?: object
  /** True when the client answers `fileSystemRequests`: always in a browser, and for virtual workspaces. */
  readonly fileSystem?: boolean
  /** Commands that the client implements itself, e.g. `policydoc.showMembers`. */
  readonly clientCommands?: readonly string[]
  /** True to get `policydoc/structureChanged`; without it a client would have to poll. */
  readonly structureEvents?: boolean
}

/** Parameters of `policydoc/structure` and `policydoc/mermaid`. */
export interface DocumentParams {
  readonly uri: string
}

/** Parameters of `policydoc/ledger`; csv when no format is given. */
export interface LedgerParams extends DocumentParams {
  readonly format?: 'csv' | 'markdown' | 'json' | 'xlsx'
  /** The tasks that it touches alone; all where it touches none. */
  readonly range?: Range
}

/** Parameters of `policydoc/scaffold`; the locale is that of the client when none is given. */
export interface ScaffoldParams {
  /** A profile, or one of the kinds of official document. */
  readonly profile: string
  /** True for a snippet with tab stops in place of a plain text. */
  readonly snippet?: boolean
  readonly locale?: 'en' | 'zh-Hans' | 'zh-Hant'
  /** A document or folder whose configuration may define the profile. */
  readonly uri?: string
}

/** A text that the client shows or saves. */
export interface TextResult {
  readonly text: string
}

/** A rule as its reader chooses it. */
export interface RuleChoice extends ProfileChoice {
  readonly summary: string
  /** How many findings it has in the document. */
  readonly found: number
}

/** Answer to `policydoc/ledger`; of a workbook the bytes in base64 in place of a text. */
export interface LedgerResult extends TextResult {
  readonly base64?: string
}

/** Parameters of `policydoc/starter`. */
export interface StarterParams {
  /** The URI of a folder. */
  readonly folder: string
  readonly profile?: string
  readonly locale?: ScaffoldParams['locale']
}

/** Answer to `policydoc/starter`. */
export interface StarterResult extends TextResult {
  readonly uri: string
  /** True where the folder has a configuration already: nothing is to be written. */
  readonly exists: boolean
}

/** Parameters of `policydoc/derive`. */
export interface DeriveParams {
  readonly uris: readonly string[]
  /** What the kind is to be called. */
  readonly id: string
}

/** What a fix wrote into the configuration. */
export interface ConfigurationWritten {
  readonly uri: string
  /** What was written where, in the reader's language. */
  readonly message: string
  /** The file's text before; null for a file that was not there. */
  readonly before: string | null
}

/** Answer to `policydoc/clean`. */
export interface CleanResult extends TextResult {
  /** The lines of the page that were left out, as they stood. */
  readonly dropped: readonly string[]
}

/** Answer to `policydoc/marks`. */
export interface Marks {
  readonly version: number | null
  readonly marks: readonly Mark[]
}

/** A place that a preview points out: a number with what it counts, one of its members, or a problem. */
export interface Mark {
  readonly kind: 'count' | 'member' | 'problem'
  readonly range: Range
  /** What stands there: of several lines the first. */
  readonly text: string
  /** `3/3` of a count, the place of a member in its list; nothing of a problem. */
  readonly label: string
  /** What there is to say of it. */
  readonly title: string
  /** Of a count how it stands, of a problem how grave it is. */
  readonly state?: 'match' | 'mismatch' | 'open' | 'error' | 'warning' | 'info'
}

/** A kind of document, with its name in the client's language. */
export interface ProfileChoice {
  readonly id: string
  readonly title: string
}

/** A rule as it is in force for a document. */
export interface RuleState {
  readonly rule: string
  readonly severity: 'off' | 'error' | 'warning' | 'info' | 'hint'
  /** Whose word was the last. */
  readonly origin: 'default' | 'profile' | 'configuration'
}

/** A part of a document in the outline. */
export interface StructureNode {
  readonly kind: 'section' | 'action' | 'claim' | 'member' | 'formula' | 'term'
  readonly label: string
  /** The whole part, in the negotiated position encoding. */
  readonly range: Range
  /** Where to put the caret: the heading, the ordinal, the numeral. */
  readonly selectionRange: Range
  /** Of a claim, or of an action with key work. */
  readonly count?: {
    readonly claimed: number
    readonly listed: number
    readonly status: 'match' | 'mismatch' | 'open'
  }
  /** Of a section that says what is done or is to be done: its numbered parts are actions. */
  readonly doing?: true
  /** Findings inside the part that are not hints, those of its children included. */
  readonly problems: number
  /** The worst of them. */
  readonly severity?: 'error' | 'warning' | 'info'
  readonly children: readonly StructureNode[]
}

/** Answer to `policydoc/structure`. */
export interface Structure {
  readonly uri: string
  readonly version: number | null
  readonly profile: string
  /** Whose word the profile is: the document's front matter, the configuration, or what the document looks like. */
  readonly profileOrigin: 'option' | 'front-matter' | 'default' | 'recognised' | 'none'
  /** The name of the profile in the language of messages; its id where it has none. */
  readonly profileTitle: string
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en'
  /** The document's title on one line, where it has one. */
  readonly title?: { readonly text: string; readonly selectionRange: Range }
  /** Of a document with thousands of parts the finest are left out. */
  readonly nodes: readonly StructureNode[]
  readonly summary: {
    /** False where nothing is checked: setting `scope: off`, or a configuration that ignores the document. */
    readonly checked: boolean
    readonly claims: number
    /** Claims whose members are as many as they say. */
    readonly hold: number
    /** Claims whose list names only some members (等): neither right nor wrong. */
    readonly open: number
    /** What the list of problems shows of the document: all findings but hints. */
    readonly problems: number
    /** How many of them are errors, warnings and infos. */
    readonly errors: number
    readonly warnings: number
    readonly infos: number
  }
}
