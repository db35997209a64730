import type { RuleSetting } from './rule-setting.ts'

/** A section that a kind of document has. */
export interface SectionSchema {
  readonly role: string
  /** Accepted names; matched on folded text without ordinal and punctuation. The first of a script is written by fixes. */
  readonly names: readonly string[]
  readonly required?: boolean
  /** Its name is one that a template gives: no section under a name of the writer's own stands for it. */
  readonly fixed?: boolean
  /** A role that it shares a place with: either of the two may stand before the other. */
  readonly beside?: string
}

/** A kind of document: its sections in order, and how strictly its rules are taken. Data, never code. */
export interface Profile {
  readonly id: string
  readonly extends?: string
  readonly title: { readonly en: string; readonly 'zh-Hans': string }
  readonly sections: readonly SectionSchema[]
  /** What new documents of this kind are written in; absent: every language of its names. */
  readonly languages?: readonly ('en' | 'zh-Hans' | 'zh-Hant')[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** What titles of this kind end in; `…` stands for any words: `Memorandum for…`, `在…上的讲话`. */
  readonly titles?: readonly string[]
  /** The title tells the kind only where the text consists of this. */
  readonly body?: 'articles'
  /** A line near the beginning that tells this kind whatever the title says, written as in `titles`. */
  readonly lines?: readonly string[]
  /** How many of its roles must be present for the document to be recognised by them; absent: never. */
  readonly recogniseBy?: number
  /** Names that other kinds of documents use too: they recognise this kind only beside one that is its own. */
  readonly commonNames?: readonly string[]
}

/** A kind of document that comes with policydoc: it extends `any` unless it says otherwise, and has the sections and rules that it names. */
export function defineProfile({
  id,
  title,
  ...own
}: Partial<Profile> & Pick<Profile, 'id' | 'title'>): Profile {
  return { id, extends: 'any', title, sections: [], rules: {}, ...own }
}
