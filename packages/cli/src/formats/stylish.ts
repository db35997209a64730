import picocolors from 'picocolors'
import { severityText, type Finding, type Locale, type Severity, type Span } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { findingsText, unsafeText } from '../run/summary-text.ts'
import { columns, viewLine, type LineView } from './line-view.ts'
import { kindName } from './kind.ts'
import { printable } from './printable.ts'
import type { CreateReporter, FileResult, Summary } from './reporter.ts'

/** Members listed below a quotation when they stand on other lines; more are summed up. */
const MOST_LISTED = 12

/** For people: quotes the line, marks what is wrong and counts the members. */
const stylish: CreateReporter = ({ locale, color }) => {
  const paint = picocolors.createColors(color)
  const painted: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
    hint: paint.gray,
  }

  const finding = (found: Finding, text: string): string => {
    const { line, column } = found.range.start
    const severity = painted[found.severity](severityText(found.severity, locale))
    const place = paint.dim(`${line}:${column}`)
    const head = `  ${place}  ${severity}  ${printable(found.message)}  ${paint.dim(found.rule)}\n`
    const gutter = ' '.repeat(String(line).length)
    const width = Math.max(40, Math.min(process.stdout.columns || 100, 120)) - gutter.length - 8
    const same = found.related.filter(({ range }) => range.start.line === line && range.end.line === line)
    const shown = viewLine(
      text,
      found.span,
      same.map(({ span }) => span),
      width,
    )
    const marked = same.filter(({ span }) => inView(span, shown) && span.start < span.end)
    const marks = marksOf(
      found,
      marked.map(({ span }) => span),
      shown,
      locale,
    )
    const others = found.related.filter((one) => !marked.includes(one))
    const list = others.slice(0, MOST_LISTED).map(({ range, message, span }) => {
      const quoted = excerpt(
        text.slice(span.start, Math.min(span.end, span.start + width)),
        Math.min(width, 60),
      )
      const label = /^\d+$/.test(message) ? circled(Number(message)) : printable(message)
      return `     ${gutter}${paint.dim(`↳ ${range.start.line}:${range.start.column}`)}  ${label === quoted ? label : `${label}  ${quoted}`}\n`
    })
    const more =
      others.length > MOST_LISTED ? `     ${gutter}${paint.dim(`↳ … +${others.length - MOST_LISTED}`)}\n` : ''
    return `${head}     ${paint.dim(`${line} │`)} ${shown.text}\n     ${paint.dim(`${gutter} │`)} ${painted[found.severity](marks)}\n${list.join('')}${more}`
  }

  return {
    id: 'stylish',
    file({ path, profile, text, findings, error }: FileResult) {
      if (error !== undefined)
        return `${paint.underline(printable(path))}\n  ${paint.red(severityText('error', locale))}  ${printable(error)}\n\n`
      if (!findings.length) return ''
      const kind = printable(kindName(profile, locale))
      const named = kind && paint.dim(`  (${kind})`)
      return `${paint.underline(printable(path))}${named}\n${findings.map((one) => finding(one, text)).join('')}\n`
    },
    end(summary) {
      if (!summary.files && !summary.failed) return ''
      const bad = summary.errors > 0 || summary.failed > 0
      // What is said for information may be that something was not checked: that is not all well.
      const well = summary.infos ? paint.blue('ℹ') : paint.green('✔')
      const sign = bad ? paint.red('✖') : summary.warnings ? paint.yellow('⚠') : well
      return `${sign} ${summaryText(summary, locale)}\n`
    },
  }
}

export default stylish

const inView = (span: Span, { span: view }: LineView): boolean =>
  view.start <= span.start && span.end <= view.end

/** ① ②, for the N-th member; beyond the circled numbers `(N)`. */
function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  if (value > 20 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  return `(${value})`
}

/** The line below a quotation: members with their numbers, the wrong place with ▲ and what it should be. */
function marksOf(found: Finding, members: readonly Span[], view: LineView, locale: Locale): string {
  const pieces = members.map((span, index) => {
    const start = view.columnAt(span.start)
    const number = circled(index + 1)
    const bar = Math.max(0, view.columnAt(span.end) - start - columns(number) - 1)
    return { start, text: bar ? `${number} ${'─'.repeat(bar)}` : number }
  })
  const start = view.columnAt(found.span.start)
  const length = view.columnAt(found.span.end) - start
  const expected = expectedOf(found)
  const note = expected === undefined ? '' : ` ${say(locale, 'expected', { value: expected })}`
  const wrong = { start, text: length > 2 ? '▔'.repeat(length) : '▲' }
  let line = ''
  for (const piece of [...pieces, wrong].sort((a, b) => a.start - b.start)) {
    const at = columns(line)
    // Nested spans cannot both be drawn; the one that starts first stays, the wrong place always shows.
    if (piece.start < at && piece !== wrong) continue
    line = (at > piece.start ? cut(line, piece.start) : line + ' '.repeat(piece.start - at)) + piece.text
  }
  return printable(note) ? `${line} ${note.trim()}` : line
}

/** The beginning of a text, on one line. */
function excerpt(text: string, width: number): string {
  const line = printable(text.split(/[\r\n]/)[0] ?? '').trim()
  return columns(line) <= width && line.length >= text.trim().length
    ? line
    : `${cut(line, Math.min(width, columns(line))).trimEnd()}…`
}

function cut(line: string, width: number): string {
  let result = ''
  for (const character of line) {
    if (columns(result + character) > width) break
    result += character
  }
  return result + ' '.repeat(width - columns(result))
}

/** What should stand in the place of what is wrong, when one short text is all that a fix would put there. */
function expectedOf(found: Finding): string | undefined {
  const { listed, claimed } = found.data
  if (typeof listed === 'number' && typeof claimed === 'number') return String(listed)
  const [fix] = found.fixes
  const [edit] = fix?.edits ?? []
  if (
    fix?.edits.length !== 1 ||
    !edit ||
    edit.span.start !== found.span.start ||
    edit.span.end !== found.span.end
  )
    return undefined
  return edit.newText.length > 0 && edit.newText.length <= 12 && !/[\r\n]/.test(edit.newText)
    ? edit.newText
    : undefined
}

function summaryText(summary: Summary, locale: Locale): string {
  const { files, failed, fixed, fixable, unsafe, claims } = summary
  const findings = findingsText(summary, locale)
  const where = say(locale, 'inFiles', { findings, files: say(locale, 'files', { count: files }) })
  const counts = say(locale, 'claims', claims)
  const repairs = fixable
    ? say(locale, 'fixable', { count: fixable }) + unsafeText(summary, locale)
    : unsafe
      ? say(locale, 'fixableUnsafe', { count: unsafe })
      : ''
  const rest = [
    ...(failed ? [say(locale, 'unreadFiles', { files: say(locale, 'files', { count: failed }) })] : []),
    ...(fixed ? [say(locale, 'fixed', { count: fixed })] : []),
    ...(repairs ? [repairs] : []),
  ]
  return [`${where}${locale === 'en' ? ' ' : ''}${counts}`, ...rest].join(locale === 'en' ? '; ' : '；')
}
