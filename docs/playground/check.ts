import {
  claimLabel,
  createCache,
  fix,
  isCounted,
  lint,
  outline,
  parse,
  profiles,
  resolveProfile,
  translated,
  type ClaimStatus,
  type Finding,
  type OutlineNode,
  type Span,
} from '@policydoc/core'

/** A text to check, with the number of its version. */
export interface Question {
  readonly version: number
  readonly text: string
  readonly locale: 'en' | 'zh-Hans'
  /** `auto` recognises the kind of document. */
  readonly profile: string
}

/** A number of the text with the members that are listed for it. */
export interface Count {
  readonly label: string
  readonly span: Span
  readonly claimed: number
  readonly listed: number
  readonly status: ClaimStatus
  readonly members: readonly { readonly text: string; readonly span: Span }[]
}

/** What the page shows of a text. */
export interface Answer {
  readonly version: number
  readonly profile: string
  readonly profiles: readonly { readonly id: string; readonly title: string }[]
  readonly findings: readonly Finding[]
  readonly counts: readonly Count[]
  readonly outline: readonly OutlineNode[]
  /** The text with all safe fixes applied. */
  readonly fixed: string
  /** How long reading and checking took, in milliseconds. */
  readonly duration: number
}

const cache = createCache()

/** Reads and checks a text; blocks that are as they were in the last one are not read again. */
export function check({ version, text, locale, profile }: Question): Answer {
  const start = performance.now()
  const options = { locale, profile, cache }
  const document = parse(text, options)
  const findings = lint(document, options)
  const duration = performance.now() - start
  const titleOf = (id: string) => translated(resolveProfile(id).title, locale)
  return {
    version,
    profile: titleOf(document.profile),
    profiles: profiles.map(({ id }) => ({ id, title: titleOf(id) })),
    findings,
    counts: document.claims.filter(isCounted).map((claim) => ({
      label: claimLabel(claim),
      span: claim.numeral.span,
      claimed: claim.claimed,
      listed: claim.listed,
      status: claim.status,
      members: claim.items.map((item) => ({ text: item.text, span: item.span })),
    })),
    outline: outline(document).children,
    fixed: findings.some(({ fixes }) => fixes.some(({ safe }) => safe))
      ? fix(text, { locale, profile }).text
      : text,
    duration,
  }
}
