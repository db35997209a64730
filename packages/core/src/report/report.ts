import type { Range } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Severity } from '../profiles/rule-setting.ts'
import type { Data } from '../rules/rule.ts'

export type Locale = 'en' | 'zh-Hans' | 'zh-Hant'

export interface ReportedEdit {
  readonly span: Span
  readonly range: Range
  readonly newText: string
}

export interface ReportedFix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly ReportedEdit[]
}

/** A finding as every host shows it: message in the reader's language, severity decided, lines and columns. */
export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly severity: Severity
  readonly message: string
  readonly data: Data
  readonly span: Span
  readonly range: Range
  readonly related: readonly { readonly message: string; readonly span: Span; readonly range: Range }[]
  readonly fixes: readonly ReportedFix[]
  readonly url: string
}
