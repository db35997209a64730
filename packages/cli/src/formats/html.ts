import type { Locale, Severity } from '@policydoc/core'
import { barChart, total, type Bar, type Tally } from './html-charts.ts'
import { htmlFile } from './html-file.ts'
import { htmlRules } from './html-rules.ts'
import { style } from './html-style.ts'
import { word } from '../messages/say.ts'
import { printable } from './printable.ts'
import type { CreateReporter, Summary } from './reporter.ts'
import { escapeXml } from './xml.ts'

const NONE: Tally = { error: 0, warning: 0, info: 0, hint: 0 }
/** Bars of files kept while a run goes on, so that a long run stays small. */
const KEPT = 50

/** One self-contained page without scripts: structure, claims and findings of every file, a summary over all. */
const html: CreateReporter = ({ locale }) => {
  const title = word(locale, 'report')
  const byRule = new Map<string, Tally>()
  let byFile: Bar[] = []
  return {
    id: 'html',
    needsText: true,
    begin: () =>
      `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
      `<title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>\n`,
    file(result) {
      let tally = NONE
      for (const { rule, severity } of result.findings) {
        byRule.set(rule, plus(byRule.get(rule) ?? NONE, severity))
        tally = plus(tally, severity)
      }
      const shownPath = printable(result.path)
      if (total(tally)) byFile.push({ label: shownPath, tally })
      if (byFile.length > 2 * KEPT)
        byFile = byFile.toSorted((a, b) => total(b.tally) - total(a.tally)).slice(0, KEPT)
      return htmlFile(result, locale, shownPath)
    },
    end(summary) {
      const rules = [...byRule].map(([label, tally]) => ({ label, tally }))
      const charts =
        barChart(word(locale, 'byRule'), rules, locale, 30) + barChart(word(locale, 'byFile'), byFile, locale)
      const top = `<div class="cards">${cards(summary, locale)}</div><div class="charts">${charts}</div>`
      const explained = htmlRules(byRule.keys(), locale)
      return `<section class="summary">${top}</section>${explained}</body></html>\n`
    },
  }
}

const plus = (tally: Tally, severity: Severity): Tally => ({ ...tally, [severity]: tally[severity] + 1 })

function cards({ files, failed, errors, warnings, infos, hints, claims }: Summary, locale: Locale): string {
  const values: readonly (readonly [string, number, string])[] = [
    [word(locale, 'files'), files + failed, ''],
    [word(locale, 'errors'), errors, errors ? 'error' : ''],
    [word(locale, 'warnings'), warnings, warnings ? 'warning' : ''],
    [word(locale, 'infos'), infos, ''],
    [word(locale, 'hints'), hints, ''],
    [word(locale, 'claims'), claims.checked, ''],
    [word(locale, 'hold'), claims.hold, ''],
  ]
  return values
    .map(
      ([name, value, kind]) =>
        `<div class="card"><b class="${kind}">${value}</b><span>${escapeXml(name)}</span></div>`,
    )
    .join('')
}

export default html
