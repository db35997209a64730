import { fold } from '../language/fold.ts'
import { caseRoles, titleKey } from '../language/section-names.ts'
import type { PolicyDocument, Section } from '../model/document.ts'
import type { Profile, SectionSchema } from '../profiles/profile.ts'

/** How a learnt profile is called. */
export interface DeriveOptions {
  readonly id?: string
  readonly title?: string
}

interface Cluster {
  readonly role: string
  readonly names: string[]
  readonly documents: Set<number>
  /** Sum of the places in their documents, each from 0 (first) to 1 (last). */
  place: number
  count: number
}

// What changes from one year's document to the next is not part of a name.
const passing = /“[^”]*”(?:时期)?|\d+年(?:和|及|度)?|第?[一二三四五六七八九十]+个?五年/g

/**
 * A profile learnt from documents of one kind: the sections that at least half of them have, in their usual order;
 * those that all of them have are required. Names that differ only in years and the like are joined by `…`.
 */
export function derive(documents: readonly PolicyDocument[], options: DeriveOptions = {}): Profile {
  const clusters = new Map<string, Cluster>()
  for (const [index, document] of documents.entries()) {
    const level = mainLevel(document.sections)
    for (const [at, section] of level.entries()) {
      const { key, name } = nameOf(section)
      if (key === '') continue
      const cluster = clusters.get(key) ?? {
        role: section.role ?? key,
        names: [],
        documents: new Set<number>(),
        place: 0,
        count: 0,
      }
      clusters.set(key, cluster)
      if (!cluster.names.includes(name)) cluster.names.push(name)
      cluster.documents.add(index)
      cluster.place += level.length > 1 ? at / (level.length - 1) : 0
      cluster.count++
    }
  }
  const sections = [...clusters.values()]
    .filter((cluster) => cluster.documents.size * 2 >= documents.length)
    .sort((a, b) => a.place / a.count - b.place / b.count)
    .map(({ role, names, documents: found }): SectionSchema => ({
      role,
      names: [
        ...names,
        ...(caseRoles.find((known) => known.role === role)?.names.filter((name) => !names.includes(name)) ??
          []),
      ],
      required: found.size === documents.length,
    }))
  const ending = commonEnding(
    documents.flatMap(({ metadata }) => (metadata.title ? [fold(metadata.title.value)] : [])),
  )
  const title = options.title ?? (ending || options.id || 'derived')
  return {
    id: options.id ?? 'derived',
    extends: 'any',
    title: { en: title, 'zh-Hans': title },
    sections,
    rules: {},
    ...(ending ? { titles: [ending] } : {}),
    ...(sections.length >= 2 ? { recogniseBy: Math.max(2, Math.ceil(sections.length / 2)) } : {}),
  }
}

function nameOf({ role, title }: Section): { readonly key: string; readonly name: string } {
  // Part 1 – Preliminary: a dash between label and name is of neither.
  const own = title.replace(/^[\s–—-]+/, '')
  const plain = fold(own).trim()
  if (role !== undefined) return { key: role, name: own }
  const core = plain.replace(passing, '').replace(/^[的和及、,\s]+/, '')
  const key = titleKey(core)
  return core === plain || key.length < 2 ? { key: titleKey(plain), name: own } : { key, name: `…${core}` }
}

/** The top level; below a heading that stands alone above all others, the level below it. */
function mainLevel(sections: readonly Section[]): readonly Section[] {
  const [only] = sections
  return sections.length === 1 && only && only.sections.length > 1 ? only.sections : sections
}

function commonEnding(titles: readonly string[]): string {
  const [first, ...others] = titles
  if (!first || others.length === 0) return ''
  let length = 0
  while (
    length < first.length &&
    others.every((title) => title.endsWith(first.slice(first.length - length - 1)))
  )
    length++
  const ending = first.slice(first.length - length).replace(/^[的和及、,，:：\s]+/, '')
  return ending.length >= 2 && ending.length <= 12 ? ending : ''
}
