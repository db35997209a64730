import type { PolicyDocument } from '../model/document.ts'
import { resolveProfile } from '../profiles/index.ts'
import type { OwnProfiles } from '../profiles/own-profiles.ts'
import type { Profile } from '../profiles/profile.ts'
import type { RuleSetting, Severity } from '../profiles/rule-setting.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { once } from '../text/once.ts'

/** Whose word on a rule was the last: its own default, the profile's or the configuration's. */
export type RuleOrigin = 'default' | 'profile' | 'configuration'

/** A rule as it is in force for a document. */
export interface RuleInForce {
  readonly rule: string
  readonly severity: Severity | 'off'
  readonly options: object
  readonly origin: RuleOrigin
}

/** What decides which rules are in force: a part of `LintOptions`. */
export interface RuleOptions {
  readonly profiles?: OwnProfiles
  /** The configuration's word on rules: `off`, `on`, a severity, or a severity with options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/** Every rule with its severity, its options and whose word that is, for a document or a profile, in the order of `rules`. */
export function rulesInForce(
  document: Pick<PolicyDocument, 'profile'>,
  options: RuleOptions = {},
): readonly RuleInForce[] {
  const profile = resolveProfile(document.profile, options.profiles)
  const settings = options.rules ?? {}
  if (Object.keys(settings).length > 0) return rules.map((rule) => inForce(rule, profile, settings))
  return ownStates(profile)
}

/** The rules of a profile of which a configuration says nothing. */
const ownStates = once((profile: Profile): readonly RuleInForce[] =>
  rules.map((rule) => inForce(rule, profile, {})),
)

function inForce(rule: Rule, profile: Profile, settings: Readonly<Record<string, RuleSetting>>): RuleInForce {
  let state: RuleInForce = {
    rule: rule.id,
    severity: rule.defaultSeverity,
    options: rule.options,
    origin: 'default',
  }
  const words = [
    ['profile', profile.rules[rule.id]],
    ['configuration', settings[rule.id]],
  ] as const
  for (const [origin, setting] of words) {
    if (setting === undefined) continue
    const [level, own] = typeof setting === 'string' ? [setting, {}] : setting
    const previous = state.severity === 'off' ? { severity: rule.severity, options: rule.options } : state
    state =
      level === 'off'
        ? { ...state, severity: 'off', origin }
        : {
            ...state,
            severity: level === 'on' ? previous.severity : level,
            options: { ...previous.options, ...own },
            origin,
          }
  }
  return state
}
