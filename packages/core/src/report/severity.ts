import type { Certainty } from '../model/document.ts'
import type { Profile, RuleSetting } from '../profiles/profile.ts'
import type { Rule, Severity } from '../rules/rule.ts'

/** A rule as it is in force: its severity and its options. */
export interface Enabled {
  readonly severity: Severity
  readonly options: object
}

/** What profile and configuration make of a rule; undefined when it is off. The configuration speaks last. */
export function enabledBy(
  rule: Rule,
  profile: Profile,
  settings: Readonly<Record<string, RuleSetting>> = {},
): Enabled | undefined {
  let state: Enabled | undefined = rule.recommended
    ? { severity: rule.severity, options: rule.options }
    : undefined
  for (const setting of [profile.rules[rule.id], settings[rule.id]]) {
    if (setting === undefined) continue
    const [level, own] = typeof setting === 'string' ? [setting, {}] : setting
    if (level === 'off') state = undefined
    else
      state = {
        severity: level === 'on' ? (state?.severity ?? rule.severity) : level,
        options: { ...(state?.options ?? rule.options), ...own },
      }
  }
  return state
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 }
const CEILING: Readonly<Record<Certainty, Severity>> = {
  certain: 'error',
  likely: 'warning',
  possible: 'hint',
}

/** The one place where certainty becomes severity: a finding is no graver than its certainty allows. */
export function severityOf(configured: Severity, certainty: Certainty = 'certain'): Severity {
  const ceiling = CEILING[certainty]
  return RANK[configured] >= RANK[ceiling] ? configured : ceiling
}
