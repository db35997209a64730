import { nameIn, writeOrdinal, type PolicyDocument, type Profile, type Section } from '@policydoc/core'

/** A section that a document lacks. */
export interface MissingSection {
  /** Number and title: 三、成效. */
  readonly label: string
  readonly name: string
  /** Marks of the heading; empty where headings are bare lines. */
  readonly prefix: string
}

/** Headings of the profile's sections that the document lacks, in its own style, as they would stand at an offset. */
export function missingSections(
  document: PolicyDocument,
  profile: Profile,
  offset: number,
): readonly MissingSection[] {
  const sections = flat(document.sections)
  const present = new Set(sections.flatMap(({ roles }) => roles))
  const model = sections.find(({ roles }) => roles.length) ?? sections[0]
  const before = document.sections.filter(
    ({ span, depth }) => span.start < offset && depth === (model?.depth ?? 1),
  )
  const previous = before.findLast(({ ordinal }) => ordinal)?.ordinal
  const line = model && document.text.slice(model.headingSpan.start, model.headingSpan.end)
  const prefix = model?.heading === 'bare' ? '' : (/^#{1,6}[ \t]+/.exec(line ?? '')?.[0] ?? '## ')
  const like = previous ?? model?.ordinal
  const ordinal = model?.ordinal && like ? writeOrdinal(previous ? previous.value + 1 : 1, like) : ''
  // The blank between number and title, as the model has it.
  const gap = model?.ordinal ? document.text.slice(model.ordinal.span.end, model.titleSpan.start) : ''
  return profile.sections
    .filter(({ role }) => !present.has(role))
    .flatMap(({ names }) => {
      const name = nameIn(names, document.language)
      return name ? [{ label: `${ordinal}${gap}${name}`, name, prefix }] : []
    })
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)])
}
