import { lint } from './lint.ts'
import { pageWords } from './report/page-words.ts'
import { severityText } from './report/state-text.ts'
import { translated } from './report/translated.ts'
import type { Locale } from './report/report.ts'
import type { DocumentedRule, Example } from './rules/rule.ts'

/** A fence longer than any run of backticks in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}

/** The page of a rule in Markdown, in the reader's language: what it asks for, why, its options and examples with what is said of them. */
export function rulePage(rule: DocumentedRule, locale: Locale): string {
  const word: Word = (id) => translated(pageWords[id], locale)
  const { defaultSeverity } = rule
  const text = (part: 'title' | 'summary' | 'why'): string => translated(rule[part], locale)
  const setting = { rules: { [rule.id]: defaultSeverity === 'off' ? rule.severity : 'off' } }
  return `${[
    `# ${text('title')}${locale === 'en' ? ` (${rule.id})` : `（${rule.id}）`}`,
    text('summary'),
    `${word('default')}${word('colon')}${
      defaultSeverity === 'off'
        ? word('off')
        : locale === 'en'
          ? `\`${defaultSeverity}\``
          : `${severityText(defaultSeverity, locale)}（\`${defaultSeverity}\`）`
    }`,
    `## ${word('why')}`,
    text('why'),
    `## ${word('configure')}`,
    fenced(JSON.stringify(setting, undefined, 2), 'json'),
    ...optionsOf(rule, word),
    `## ${word('examples')}`,
    ...rule.examples.flatMap((example, index) => [
      // What an example shows is said in English alone.
      `### ${locale === 'en' ? example.title : `${word('examples')} ${index + 1}`}`,
      ...exampleOf(rule, example, locale, word),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

type Word = (id: keyof typeof pageWords) => string

function optionsOf(rule: DocumentedRule, word: Word): readonly string[] {
  const schemas = rule.optionsSchema ?? {}
  const names = [...new Set([...Object.keys(rule.options), ...Object.keys(schemas)])]
  if (names.length === 0) return []
  const rows = names.map((name) => {
    const { description = '', default: _, ...schema } = (schemas[name] ?? {}) as Record<string, unknown>
    const values =
      Object.keys(schema).length > 0 ? `\`${JSON.stringify(schema).replaceAll('|', '\\|')}\`` : ''
    const initial = JSON.stringify((rule.options as Record<string, unknown>)[name]) ?? ''
    return `| \`${name}\` | \`${initial}\` | ${[description, values].filter(Boolean).join(' ')} |`
  })
  const head = `| ${word('option')} | ${word('initial')} | ${word('values')} |`
  return [`## ${word('options')}`, [head, '| --- | --- | --- |', ...rows].join('\n')]
}

function exampleOf(rule: DocumentedRule, example: Example, locale: Locale, word: Word): readonly string[] {
  const options = {
    locale,
    ...(example.profile === undefined ? {} : { profile: example.profile }),
    rules: { [rule.id]: example.options ? (['on', example.options] as const) : ('on' as const) },
  }
  const findings = lint(example.markdown, options).filter((finding) => finding.rule === rule.id)
  const shown = findings.map(({ range: { start, end }, severity, message }) => {
    const place = `${start.line}:${start.column}-${end.line}:${end.column}`
    return `- \`${place}\` ${severityText(severity, locale)}${word('colon')}${message.replaceAll('\n', ' ').replace(/([<*_[\]])/g, '\\$1')}`
  })
  return [
    example.profile === undefined ? '' : `${word('profile')}${word('colon')}\`${example.profile}\``,
    example.options ? `${word('with')}${word('colon')}\`${JSON.stringify(example.options)}\`` : '',
    fenced(example.markdown, 'markdown'),
    shown.length > 0 ? shown.join('\n') : word('clean'),
    example.fixed === undefined
      ? ''
      : `${word('fixed')}${word('colon').trimEnd()}\n\n${fenced(example.fixed, 'markdown')}`,
  ]
}
