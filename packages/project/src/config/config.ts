import type { CheckedDocuments, Locale, OwnProfile, Range, RuleSetting } from '@policydoc/core'

/** One configuration file as it is written. */
export interface Config {
  readonly root?: boolean
  readonly extends?: string | readonly string[]
  readonly profile?: string
  /** Which documents are checked: all, or those alone whose kind is named or recognised. */
  readonly documents?: CheckedDocuments
  /** Own kinds of documents by id. */
  readonly profiles?: Readonly<Record<string, OwnProfile>>
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly overrides?: readonly Override[]
  /** Sets known by a number and how many members they have. */
  readonly namedSets?: Readonly<Record<string, number>>
  /** Patterns as in `.gitignore`, seen from the file's folder. */
  readonly ignore?: readonly string[]
  readonly locale?: Locale
}

/** Settings for the files that some globs match, seen from the configuration's folder. */
export interface Override {
  readonly files: string | readonly string[]
  readonly profile?: string
  readonly documents?: CheckedDocuments
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly namedSets?: Readonly<Record<string, number>>
}

/** A place in a configuration file. */
export interface ConfigPlace {
  readonly location: string
  readonly range: Range
}

/** Something wrong in a configuration; `problemText` puts it in words. */
export interface ConfigProblem extends ConfigPlace {
  readonly id: ProblemId
  /** True when only what it stands at is left out; else none of the file can be used. */
  readonly partial: boolean
  readonly data: Readonly<Record<string, string | readonly string[]>>
}

export type ProblemId =
  | 'syntax'
  | 'duplicateKey'
  | 'unknownKey'
  | 'wrongType'
  | 'wrongValue'
  | 'missingKey'
  | 'unknownRule'
  | 'unknownOption'
  | 'unknownProfile'
  | 'cycle'
  | 'missingExtends'
  | 'profileCycle'
  | 'alias'
  | 'unreadable'
  | 'badGlob'

/** A value in force and where it was written; `overruled` are the places whose value it replaced, oldest first. */
export interface ConfigSource extends ConfigPlace {
  /** `profile`, `documents`, `rules.list-count`, `namedSets.四上`, `profiles.notice`, `ignore`, `locale`. */
  readonly key: string
  readonly value: unknown
  readonly overruled: readonly (ConfigPlace & { readonly value: unknown })[]
}

/** Names of configuration files, the first found in a folder counts. */
export const CONFIG_NAMES = [
  ...['.policydocrc', '.policydocrc.json', '.policydocrc.jsonc', '.policydocrc.yaml', '.policydocrc.yml'],
  ...['policydoc.config.json', 'policydoc.config.jsonc', 'policydoc.config.yaml', 'policydoc.config.yml'],
  ...['package.json'],
] as const
