import type { PolicyDocument } from './model/document.ts'
import { parse, type ParseOptions } from './model/model.ts'
import { profiles, resolveProfile } from './profiles/index.ts'
import { ownProfiles } from './profiles/own-profiles.ts'
import type { Severity } from './profiles/rule-setting.ts'
import { checkOptions, type CheckedDocuments } from './report/check-options.ts'
import { report } from './report/finding.ts'
import { rulesInForce, type RuleOptions } from './report/in-force.ts'
import type { Finding, Locale } from './report/report.ts'
import { sortFindings, tidy, type UnusedDirective } from './report/tidy.ts'
import { rules as builtIn } from './rules/index.ts'
import type { Rule, RuleContext } from './rules/rule.ts'
import { contains } from './text/span.ts'
import { flatMap } from './text/flat-map.ts'

export interface LintOptions extends ParseOptions, RuleOptions {
  readonly locale?: Locale
  /** `recognised`: only documents of a kind that is named or recognised are checked; ordinary Markdown is left alone. */
  readonly documents?: CheckedDocuments
}

/** False for a document of which nothing is to be said: one of no kind, where only recognised ones are checked. */
export function isChecked(
  { profileOrigin }: Pick<PolicyDocument, 'profileOrigin'>,
  { documents }: Pick<LintOptions, 'documents'>,
): boolean {
  return documents !== 'recognised' || profileOrigin !== 'none'
}

/** Text → tree → model → rules → report: the findings of a document, sorted by place. Throws TypeError on options that name what does not exist. */
export function lint(input: string | PolicyDocument, options: LintOptions = {}): readonly Finding[] {
  checkOptions(options)
  const document = typeof input === 'object' && input ? whole(input, options) : parse(input, options)
  if (!isChecked(document, options)) return []
  const profile = resolveProfile(document.profile, options.profiles)
  const states = rulesInForce(document, options)
  const enabled = flatMap(builtIn, (rule, index) => {
    const { severity = 'off', options: own = {} } = states[index] ?? {}
    return severity === 'off' ? [] : [{ rule, state: { severity, options: own } }]
  })
  const all = [...ownProfiles(options.profiles), ...profiles]
  const run = (afterwards: boolean, unused: readonly UnusedDirective[]): Finding[] =>
    flatMap(enabled, ({ rule, state }) =>
      Boolean(rule.afterwards) === afterwards
        ? findingsOf(rule, state, document, { profile, profiles: all, unused }, options.locale ?? 'en')
        : [],
    )
  const first = tidy(withoutSuperseded(run(false, [])), document.suppressions, document.source)
  const last = document.suppressions.length ? run(true, first.unused) : []
  return last.length ? sortFindings([...first.findings, ...last]) : first.findings
}

/** A document as it was read; one that was cloned or sent to a worker is read again from its text. */
function whole(document: PolicyDocument, options: LintOptions): PolicyDocument {
  if ('foundClaims' in document) return document
  const { text, profile, profileOrigin, uri } = document as PolicyDocument
  if (typeof text !== 'string')
    throw new TypeError('The document has no text: what parse() gave is wanted, or the text itself.')
  return parse(text, {
    ...options,
    ...(uri !== undefined && { uri }),
    ...(profileOrigin !== 'none' && { profile }),
  })
}

const yielding = new Map(builtIn.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])))
const yieldedTo = new Set([...yielding.values()].flatMap((messages) => Object.values(messages).flat()))

/** Without the findings that another rule's finding at their place makes needless. */
function withoutSuperseded(findings: readonly Finding[]): readonly Finding[] {
  const stronger = findings.filter(({ rule }) => yieldedTo.has(rule))
  return findings.filter(({ rule, messageId, span }) => {
    const others = yielding.get(rule)?.[messageId]
    return !others || !stronger.some((other) => others.includes(other.rule) && contains(other.span, span))
  })
}

const ruleIds = builtIn.map(({ id }) => id)

function findingsOf(
  rule: Rule,
  state: { readonly severity: Severity; readonly options: object },
  document: PolicyDocument,
  known: Omit<RuleContext<object>, 'options' | 'ruleIds'>,
  locale: Locale,
): Finding[] {
  const context = { options: state.options, ruleIds, ...known }
  const findings: Finding[] = []
  for (const found of rule.check(document, context))
    findings.push(report(found, rule, state.severity, document, locale))
  return findings
}
