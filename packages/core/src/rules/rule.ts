import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Certainty, PolicyDocument } from '../model/document.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Severity } from '../profiles/rule-setting.ts'

/** A text in the languages people write by hand; Traditional Chinese is derived from Simplified. */
export interface Localised {
  readonly en: string
  readonly 'zh-Hans': string
}

export type Data = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** What a rule says about a place: no prose, no severity. */
export interface RuleFinding {
  readonly messageId: string
  readonly span: Span
  /** A text in both languages is reported in the reader's. */
  readonly data?: Readonly<Record<string, Data[string] | Localised>>
  /** How sure it is; `certain` when absent. `likely` lowers an error to a warning, `possible` anything to a hint. */
  readonly certainty?: Certainty
  /** `messageId` of the rule, or a bare text such as a number. */
  readonly related?: readonly { readonly messageId?: string; readonly text?: string; readonly span: Span }[]
  readonly fixes?: readonly RuleFix[]
}

export interface RuleFix {
  /** Key of the rule's `messages`. */
  readonly titleId: string
  readonly data?: Data
  /** True when the fix cannot hide a lost item or change meaning. */
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

export interface RuleContext<Options> {
  readonly options: Options
  readonly profile: Profile
  /** Names of all rules and their default severities; for rules about rules. */
  readonly ruleIds: readonly string[]
  /** All profiles, configured ones first. */
  readonly profiles: readonly Pick<Profile, 'id' | 'title'>[]
  /** Directives that silenced nothing; known only to rules that run `afterwards`. */
  readonly unused: readonly { readonly span: Span; readonly rule?: string }[]
}

export interface Example {
  readonly title: string
  readonly markdown: string
  readonly profile?: string
  readonly options?: object
  /** `line:column-line:column messageId` of each finding, in order; absent where there is none. */
  readonly expect?: readonly string[]
  /** The text after all fixes, safe and unsafe. */
  readonly fixed?: string
}

/** What a rule runs on: all that `lint` needs of it. */
export interface Rule<Options extends object = object> {
  readonly id: string
  readonly severity: Severity
  /** False: off unless a profile or the configuration turns it on. */
  readonly recommended: boolean
  /** What holds where neither profile nor configuration speaks of the rule. */
  readonly defaultSeverity: Severity | 'off'
  /** True for rules about directives, which run once the other findings are known. */
  readonly afterwards?: boolean
  readonly messages: Readonly<Record<string, Localised>>
  /** By message: rules whose finding, where it holds this one's place, says the same and more. */
  readonly yieldsTo?: Readonly<Record<string, readonly string[]>>
  readonly options: Options
  /** JSON Schema of the options' properties. */
  readonly optionsSchema?: Readonly<Record<string, object>>
  check(document: PolicyDocument, context: RuleContext<Options>): Iterable<RuleFinding>
}

/** What readers learn about a rule. It stands beside the rule, so that programs which only check do not load it. */
export interface RulePage {
  /** What readers know the rule by: a few words. */
  readonly title: Localised
  readonly summary: Localised
  readonly why: Localised
  readonly examples: readonly Example[]
}

/** A rule with its page. */
export interface DocumentedRule extends Rule, RulePage {}

type RuleInput<Options extends object> = Omit<
  Rule<Options>,
  'options' | 'recommended' | 'defaultSeverity'
> & {
  readonly options?: Options
  readonly recommended?: boolean
}

/** Defines a rule; gives it with its defaults filled in. */
export function defineRule<Options extends object = Record<string, never>>(
  rule: RuleInput<Options>,
): Rule<Options> {
  const { recommended = true, options = {} as Options } = rule
  return { ...rule, recommended, defaultSeverity: recommended ? rule.severity : 'off', options }
}
