import { severities, type Locale, type Severity } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { columns } from './line-view.ts'
import { escapeXml } from './xml.ts'

export type Tally = Readonly<Record<Severity, number>>

/** A row of a bar chart: a label and how many findings of each severity it has. */
export interface Bar {
  readonly label: string
  readonly tally: Tally
}

const ROW = 24
const LABEL = 210
const WIDTH = 520
/** Columns that fit beside the bars, in the widest of the usual fonts. */
const LABEL_COLUMNS = 24

/** How many findings a tally holds. */
export const total = (tally: Tally): number => severities.reduce((sum, severity) => sum + tally[severity], 0)

/** A chart of horizontal bars, longest first, stacked by severity; empty for no bars. */
export function barChart(title: string, bars: readonly Bar[], locale: Locale, rows = 12): string {
  const shown = bars.toSorted((a, b) => total(b.tally) - total(a.tally)).slice(0, rows)
  const longest = shown[0] ? total(shown[0].tally) : 0
  if (!longest) return ''
  const unit = (WIDTH - LABEL - 50) / longest
  const body = shown.map((bar, index) => rowOf(bar, index * ROW, unit, locale)).join('')
  const name = escapeXml(title)
  return `<figure style="margin:0"><h3>${name}</h3><svg viewBox="0 0 ${WIDTH} ${shown.length * ROW}" role="img" aria-label="${name}">${body}</svg></figure>`
}

function rowOf({ label, tally }: Bar, y: number, unit: number, locale: Locale): string {
  let x = LABEL
  const parts = severities
    .filter((severity) => tally[severity])
    .map((severity) => {
      const width = Math.max(tally[severity] * unit, 1)
      const rect =
        `<rect class="bar ${severity}" x="${x.toFixed(1)}" y="${y + 5}" width="${width.toFixed(1)}" ` +
        `height="14"><title>${say(locale, `${severity}s`, { count: tally[severity] })}</title></rect>`
      x += width
      return rect
    })
  const text = `<text x="${LABEL - 8}" y="${y + 17}" text-anchor="end">${escapeXml(shorten(label, LABEL_COLUMNS))}</text>`
  return `${text}${parts.join('')}<text class="soft" x="${(x + 6).toFixed(1)}" y="${y + 17}">${total(tally)}</text>`
}

/** A text cut at its start to a number of columns, CJK characters counting two, so that a file's name stays. */
function shorten(text: string, most: number): string {
  if (columns(text) <= most) return text
  let width = 1
  const kept = Array.from(text)
    .reverse()
    .filter((character) => (width += columns(character)) <= most)
  return `…${kept.reverse().join('')}`
}
