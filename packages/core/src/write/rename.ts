import type { PolicyDocument } from '../model/document.ts'
import { allSections } from '../model/role-level.ts'
import type { Span } from '../text/span.ts'

/** A name of a document at a place. */
export interface NamePlace {
  readonly text: string
  readonly span: Span
}

/** The name of an action, of a set (“三重寓意”) or of a quoted term at an offset, at any of its uses; the shortest of several. */
export function nameAt(document: PolicyDocument, offset: number): NamePlace | undefined {
  const names = namesOf(document)
  return names
    .flatMap((text) => usesOf(document, text, names).map((span) => ({ text, span })))
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.text.length - b.text.length)[0]
}

/** Every place where a document uses a name: not in code, and not where it is part of another name. */
export function usesOfName(document: PolicyDocument, name: string): readonly Span[] {
  return usesOf(document, name, namesOf(document))
}

function namesOf({ sections, formulas, terms }: PolicyDocument): readonly string[] {
  const names = [
    ...allSections(sections).flatMap(({ actions }) => actions.map(({ name }) => name)),
    ...formulas.flatMap((formula) => formula.terms.map(({ name }) => name)),
    ...terms.map(({ text }) => text),
  ]
  return [...new Set(names.filter((name) => name !== undefined && name.length > 1))] as string[]
}

function usesOf(document: PolicyDocument, name: string, names: readonly string[]): readonly Span[] {
  const { text, blocks } = document
  const code = blocks.filter(({ kind }) => kind === 'code').map(({ span }) => span)
  const longer = names.filter((each) => each.length > name.length && each.includes(name))
  return placesOf(text, name).filter(({ start, end }) => {
    if (code.some((span) => span.start <= start && end <= span.end)) return false
    if (isWordPart(text, start - 1, start) || isWordPart(text, end - 1, end)) return false
    // “薪火”行动 uses the name; 薪火行动 is another.
    if (/[“‘「『"]/.test(text.charAt(start - 1))) return true
    return !longer.some((each) =>
      placesOf(each, name).some((inside) => text.startsWith(each, start - inside.start)),
    )
  })
}

function placesOf(text: string, part: string): readonly Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push({ start: at, end: at + part.length })
  return places
}

/** True between two letters or digits of Latin script: inside a word. */
function isWordPart(text: string, before: number, after: number): boolean {
  return /\w/.test(text.charAt(before)) && /\w/.test(text.charAt(after))
}
