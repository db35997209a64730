import { read, write } from './place.mjs'

const pages = {
  'README.md': {
    locale: 'en',
    rules: 'packages/core/docs/rules',
    head: ['rule', 'default', 'what it finds'],
  },
  'packages/core/docs/zh-Hans/README.md': {
    locale: 'zh-Hans',
    rules: 'rules',
    head: ['规则', '默认级别', '检查什么'],
  },
}

const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/[.。]$/, '')

function rulesTable({ rules }, { locale, rules: folder, head }) {
  const off = locale === 'en' ? 'off' : '关闭'
  const rows = rules.map(
    ({ id, defaultSeverity, summary }) =>
      `| [\`${id}\`](${folder}/${id}.md) | ${defaultSeverity === 'off' ? off : defaultSeverity} | ${cell(summary[locale])} |`,
  )
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n')
}

function profilesTable({ profiles }, { locale }) {
  const head = locale === 'en' ? ['profile', 'kind', 'sections'] : ['文件类型', '名称', '章节']
  const rows = profiles.map(({ id, title, sections }) => {
    const names = sections.map(
      ({ names: [name = ''], role, required }) => `${name || role}${required ? '*' : ''}`,
    )
    return `| \`${id}\` | ${cell(title[locale])} | ${cell(names.join(locale === 'en' ? ', ' : '、'))} |`
  })
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n')
}

/** A text with what stands between `<!-- generated: name -->` and `<!-- /generated -->` replaced. */
function between(text, name, content) {
  const start = `<!-- generated: ${name} -->`
  const [before, rest] = [text.slice(0, text.indexOf(start)), text.slice(text.indexOf(start))]
  const end = rest.indexOf('<!-- /generated -->')
  if (!rest.startsWith(start) || end < 0) throw new Error(`No place for the generated part “${name}”.`)
  return `${before}${start}\n\n${content}\n\n${rest.slice(end)}`
}

/** Writes the tables of rules and profiles into the pages that show them. */
export async function writeTables(core) {
  for (const [path, page] of Object.entries(pages)) {
    const text = await read(path)
    if (text === undefined) continue
    await write(
      path,
      between(between(text, 'rules', rulesTable(core, page)), 'profiles', profilesTable(core, page)),
    )
  }
}
