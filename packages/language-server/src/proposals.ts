import {
  nameIn,
  profiles,
  writeOrdinal,
  type Ordinal,
  type PolicyDocument,
  type Profile,
  type Section,
} from '@policydoc/core'

/** The directives that a document may hold. */
export const directives: readonly string[] = [
  'policydoc-disable',
  'policydoc-enable',
  'policydoc-disable-next-line',
  'policydoc-disable-file',
]

/** Ids of all profiles, a configuration's own first. */
export function profileIds(own: readonly Profile[] = []): readonly string[] {
  return [...new Set([...own, ...profiles].map(({ id }) => id))]
}

/** Where the front matter ends: 0 when there is none. */
export function frontMatterEnd(text: string): number {
  const found = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)?(?=---[ \t]*(?:\r?\n|$))/.exec(text)
  return found?.[0].length ?? 0
}

/** Headings of the profile's sections that the document lacks, in its own style, as they would stand at an offset. */
export function missingSections(
  document: PolicyDocument,
  profile: Profile,
  offset: number,
): readonly string[] {
  const sections = flat(document.sections)
  const present = new Set(sections.flatMap(({ roles }) => roles))
  const model = sections.find(({ roles }) => roles.length) ?? sections[0]
  const before = document.sections.filter(
    ({ span, depth }) => span.start < offset && depth === (model?.depth ?? 1),
  )
  const previous = before.findLast(({ ordinal }) => ordinal)?.ordinal
  const line = model && document.text.slice(model.headingSpan.start, model.headingSpan.end)
  const prefix = model?.heading === 'bare' ? '' : (/^#{1,6}[ \t]+/.exec(line ?? '')?.[0] ?? '## ')
  const ordinal = model?.ordinal
    ? previous
      ? writeOrdinal(previous.value + 1, previous)
      : writeOrdinal(1, model.ordinal)
    : ''
  return profile.sections
    .filter(({ role }) => !present.has(role))
    .flatMap(({ names }) => {
      const name = nameIn(names, document.language)
      return name ? [`${prefix}${ordinal}${name}`] : []
    })
}

/** The ordinals that could come next at an offset: after the nearest item of each kind of run, nearest first. */
export function nextOrdinals(document: PolicyDocument, offset: number): readonly string[] {
  const last: Ordinal[] = []
  for (const { items, placement } of document.runs) {
    if (placement !== 'line') continue
    const item = items.findLast(({ ordinal }) => ordinal.span.start < offset)
    if (item) last.push(item.ordinal)
  }
  last.sort((a, b) => b.span.start - a.span.start)
  const styles = new Set<string>()
  const found: string[] = []
  for (const ordinal of last) {
    if (styles.has(ordinal.form)) continue
    styles.add(ordinal.form)
    found.push(writeOrdinal(ordinal.value + 1, ordinal))
  }
  return [...new Set(found)].slice(0, 4)
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)])
}
