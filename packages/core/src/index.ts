export type { Span } from './text/span.ts'
export type { Edit } from './text/edit.ts'
export { applyEdits } from './text/edit.ts'
export type { Position, Range, Source } from './text/source.ts'
export { sourceOf } from './text/source.ts'
export { Block } from './tree/block.ts'
export type * from './model/document.ts'
export type * from './model/arithmetic.ts'
export type * from './rules/rule.ts'
export type * from './profiles/profile.ts'
export type * from './profiles/rule-setting.ts'
export type * from './report/report.ts'
export { parse, type ParseOptions } from './model/model.ts'
export { createCache, type AnalysisCache } from './tree/cache.ts'
export { rulePage } from './rule-page.ts'
export { pageWords } from './report/page-words.ts'
export { lint, type LintOptions } from './lint.ts'
export { stringify } from './write/stringify.ts'
export { fix, type Fixed, type FixOptions } from './fix.ts'
export { isHarmless, type Choice } from './harm.ts'
export { rules } from './rules/index.ts'
export { profiles, resolveProfile } from './profiles/index.ts'
export { messageOf, translated } from './report/message.ts'
export { rulesInForce, type RuleInForce, type RuleOptions, type RuleOrigin } from './report/in-force.ts'
export { isAtLeast, severities } from './report/severity.ts'
export { originText, severityText } from './report/state-text.ts'
export { localeOf } from './report/locale.ts'
export { speaker, type Say } from './report/speaker.ts'
export { ruleUrl } from './report/rule-url.ts'
export { writeOrdinal } from './language/labels/write.ts'
export { nearest } from './language/nearest.ts'
export { nameIn } from './language/section-names.ts'

/** Version of the JSON shapes of `parse` and `lint`. */
export const SCHEMA_VERSION = 1
export { clean, type Cleaned, type Dropped } from './write/clean.ts'
export { format } from './write/format.ts'
export { officialKinds, type OfficialKind } from './write/official-kinds.ts'
export { scaffoldWords } from './write/scaffold-words.ts'
export { scaffold, scaffoldChoices, scaffoldSnippet, type ScaffoldChoice } from './write/scaffold.ts'
export { derive, type DeriveOptions } from './write/derive.ts'
export { ledgerWords } from './write/ledger-words.ts'
export {
  ledger,
  ledgerHead,
  type LedgerOptions,
  ledgerColumns,
  writeLedger,
  type LedgerRow,
} from './write/ledger.ts'
export { isCounted, outline, type OutlineKind, type OutlineNode } from './write/outline.ts'
export { actionLabel, claimLabel, sectionLabel } from './model/label-text.ts'
export { unreadIn } from './model/unread.ts'
export { toMermaid } from './write/mermaid.ts'
