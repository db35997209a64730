import { contentsOf, keyOf, linesBehind, type Titled } from '../model/contents.ts'
import { grouped, tallied } from '../text/groups.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Contents unlike the headings', 'zh-Hans': '目录与标题不符' },
  summary: {
    en: 'The table of contents names the headings of the text, in their order.',
    'zh-Hans': '目录与正文标题名称一致、次序一致。',
  },
  why: {
    en:
      'A heading that is renamed, moved or added late leaves the contents behind. Looked at is a list ' +
      'under “Contents” or 目录 most of whose lines are headings below. Common practice.',
    'zh-Hans':
      '正文标题定稿前改名、移动或增删，目录往往未随之调整。只检查“目录”之下、多数条目与正文标题一致的列表。此为通行做法。',
  },
  examples: [
    {
      title: 'In agreement',
      markdown:
        '# 渡口手册\n\n目录\n\n第一章 总则……1\n\n第二章 渡船……3\n\n第三章 附则……9\n\n## 第一章 总则\n\n甲。\n\n' +
        '## 第二章 渡船\n\n乙。\n\n## 第三章 附则\n\n丙。\n',
    },
    {
      title: 'Headings whose paragraphs go on in the same line',
      markdown:
        '目录\n\n一、红灯\n\n二、绿灯\n\n三、铜铃\n\n一、红灯。夜间点亮。\n\n二、绿灯。雾中点亮。\n\n三、铜铃。靠岸摇响。\n',
    },
    {
      title: 'A heading renamed',
      markdown:
        '# 渡口手册\n\n目录\n\n第一章 总则\n\n第二章 渡船\n\n第三章 罚则\n\n## 第一章 总则\n\n甲。\n\n## 第二章 渡船管理\n\n乙。\n\n## 第三章 罚则\n\n丙。\n',
      expect: ['7:1-7:7 renamed'],
    },
    {
      title: 'A heading that the contents lack, and one that the text lacks',
      markdown:
        '# Harbour\n\n## Contents\n\n- Aims\n- Boats\n- Crews\n- Fees\n\n## Aims\n\nRow.\n\n## Boats\n\nSail.\n\n## Crews\n\nRest.\n\n## Lights\n\nGlow.\n',
      expect: ['8:3-8:7 missing', '22:4-22:10 unlisted'],
    },
    {
      title: 'Two that have changed places',
      markdown:
        '# Harbour\n\n## Contents\n\n- Aims\n- Boats\n- Crews\n- Fees\n\n## Aims\n\nRow.\n\n## Crews\n\nRest.\n\n## Boats\n\nSail.\n\n## Fees\n\nPay.\n',
      expect: ['6:3-6:8 order'],
    },
    {
      title: 'Titles that stand twice or end in a number, and levels that the contents leave out',
      markdown:
        '# Harbour\n\n## Contents\n\n- Aims\n- Boats\n  - Oars\n  - Schedule 1\n- Oars\n- Schedule 2\n\n## Aims\n\n#### Oars\n\nRow.\n\n' +
        '#### Masts\n\nSail.\n\n#### Ropes\n\nPull.\n\n## Boats\n\n### Oars\n\nRest.\n\n### Schedule 1\n\nGlow.\n\n## Oars\n\nPay.\n\n## Schedule 2\n\nMoor.\n',
    },
  ],
}

export default defineRule({
  id: 'contents-match',
  severity: 'warning',
  messages: {
    missing: {
      en: '“{entry}” is in the contents, but no heading of the text has this name.',
      'zh-Hans': '目录列有“{entry}”，正文无此标题。',
    },
    renamed: {
      en: 'The contents call it “{entry}”, the text “{heading}”.',
      'zh-Hans': '目录作“{entry}”，正文作“{heading}”。',
    },
    order: {
      en: '“{entry}” comes before “{next}” in the contents, but after it in the text.',
      'zh-Hans': '目录中“{entry}”在“{next}”之前，正文在其后。',
    },
    unlisted: {
      en: 'The heading “{heading}” is not in the contents.',
      'zh-Hans': '正文有标题“{heading}”，目录未列。',
    },
  },
  *check({ blocks, text }) {
    const contents = contentsOf(blocks)
    if (!contents) return
    const { headings } = contents
    const entries = contents.entries.map((entry) => linked(entry, headings, text))
    let plain: ReadonlySet<string> | undefined
    const pairs = pairsOf(entries, headings, (heading) => kindOf(heading, blocks))
    const found = pairs.flatMap(({ heading }) => (heading ? [heading] : []))
    if (found.length < entries.length * ENOUGH || found.length < FEWEST) return
    const named = new Set(found)
    for (const { entry, heading } of pairs) {
      if (heading) continue
      const other = renamed(entry, headings, named)
      if (other) named.add(other)
      // 附录A counts as present even on a line that nothing marks as a heading.
      else if ((plain ??= linesBehind(entries, blocks)).has(entry.key)) continue
      yield other
        ? {
            messageId: 'renamed',
            span: entry.span,
            data: { entry: entry.text, heading: other.text },
            related: [other],
          }
        : { messageId: 'missing', span: entry.span, data: { entry: entry.text } }
    }
    yield* misplaced(pairs)
    const listed = tallied(found.map((heading) => kindOf(heading, blocks)))
    const left = headings.filter(
      (heading) =>
        !named.has(heading) &&
        heading.block < (found.at(-1)?.block ?? 0) + REACH &&
        listed.has(kindOf(heading, blocks)) &&
        blocks[heading.block]?.kind === 'heading',
    )
    const inside = groupOf(headings, blocks)
    const groups = new Set(found.map((heading) => inside.get(heading)))
    const unlisted = tallied(left.map((heading) => kindOf(heading, blocks)))
    for (const heading of left) {
      const kind = kindOf(heading, blocks)
      // Contents that leave out most headings of a level do not go down to it.
      // Nor do those that leave out all that stand under one heading go down to it there.
      if (!groups.has(inside.get(heading))) continue
      if ((listed.get(kind) ?? 0) >= (unlisted.get(kind) ?? 0) * MORE)
        yield { messageId: 'unlisted', span: heading.span, data: { heading: heading.text } }
    }
  },
})

/** The share of a list's lines that must be headings for it to be the contents of this text. */
const ENOUGH = 0.6
const FEWEST = 2
/** How many blocks behind the last heading that is named the next one may stand. */
const REACH = 60
/** How many headings of a level the contents name, at least, for each one that they leave out. */
const MORE = 2

/** An entry under the title of the heading that its link leads to: [Aims](#our-aims). */
function linked(entry: Titled, headings: readonly Titled[], text: string): Titled {
  const anchor = LINK.exec(text.slice(entry.span.end, entry.span.end + LONGEST_LINK))?.[1]
  if (!anchor) return entry
  const [to, has] = [keyOf(anchor), (key: string) => headings.some((heading) => heading.key === key)]
  return has(to) && !has(entry.key) ? { ...entry, key: to, whole: to } : entry
}

const LINK = /^\]\(#([^)\s]+)\)/
const LONGEST_LINK = 120

interface Pair {
  readonly entry: Titled
  readonly heading: Titled | undefined
}

/** The heading that each entry names. Of several with its title it is the next of a level whose headings the contents surely name. */
function pairsOf(
  entries: readonly Titled[],
  headings: readonly Titled[],
  kind: (heading: Titled) => string,
): readonly Pair[] {
  const byKey = grouped(
    headings.flatMap((heading) =>
      [...new Set([heading.key, heading.whole])].map((key) => [key, heading] as const),
    ),
  )
  const choices = entries.map(({ key, whole }) => byKey.get(whole) ?? byKey.get(key) ?? [])
  const kinds = new Set(choices.flatMap(([only, ...more]) => (only && !more.length ? [kind(only)] : [])))
  const taken = new Set<Titled>()
  let last = -1
  return entries.map((entry, index) => {
    const open = choices[index]?.filter((heading) => !taken.has(heading)) ?? []
    const alike = open.filter((heading) => kinds.has(kind(heading)))
    const among = alike.length ? alike : open
    const heading = among.find(({ block }) => block > last) ?? among[0]
    if (heading) {
      taken.add(heading)
      last = heading.block
    }
    return { entry, heading }
  })
}

/** A heading with the entry's own number and another title. */
function renamed(
  { value, form }: Titled,
  headings: readonly Titled[],
  named: ReadonlySet<Titled>,
): Titled | undefined {
  if (value === undefined) return undefined
  return headings.find((other) => other.value === value && other.form === form && !named.has(other))
}

/** Each entry that the text has behind the one that follows it in the contents. */
function* misplaced(pairs: readonly Pair[]): Generator<RuleFinding> {
  const known = pairs.flatMap(({ entry, heading }) => (heading ? [{ entry, heading }] : []))
  for (const [index, { entry, heading }] of known.entries()) {
    const next = known[index + 1]
    if (next && next.heading.block < heading.block)
      yield {
        messageId: 'order',
        span: entry.span,
        data: { entry: entry.text, next: next.entry.text },
        related: [heading, next.heading],
      }
  }
}

/** For each heading its kind, and the heading of a higher level above it. */
function groupOf(headings: readonly Titled[], blocks: Blocks): ReadonlyMap<Titled, string> {
  const groups = new Map<Titled, string>()
  const above: Titled[] = []
  for (const heading of headings) {
    const depth = depthOf(heading, blocks)
    while (above.length && depthOf(above.at(-1) as Titled, blocks) >= depth) above.pop()
    groups.set(heading, `${above.at(-1)?.block ?? ''} ${kindOf(heading, blocks)}`)
    if (depth > 0) above.push(heading)
  }
  return groups
}

type Blocks = readonly { readonly local: { readonly depth: number } }[]

function depthOf({ block }: Titled, blocks: Blocks): number {
  return blocks[block]?.local.depth ?? 0
}

function kindOf(heading: Titled, blocks: Blocks): string {
  return `${depthOf(heading, blocks)} ${heading.form ?? ''}`
}
