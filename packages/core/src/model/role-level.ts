import { caseRoles } from '../language/section-names.ts'
import type { SectionSchema } from '../profiles/profile.ts'
import { once } from '../text/once.ts'
import type { Section } from './document.ts'

/** Every section of a document, parents before their children. */
export const allSections = once((sections: readonly Section[]): readonly Section[] => {
  const all: Section[] = []
  const visit = (level: readonly Section[]): void => {
    for (const section of level) {
      all.push(section)
      visit(section.sections)
    }
  }
  visit(sections)
  return all
})

/** The sections of one level under one parent that hold the most of the given roles; empty when none holds any. */
export function roleLevel(
  sections: readonly Section[],
  schemas: readonly SectionSchema[],
): readonly Section[] {
  const wanted = new Set((schemas.length > 0 ? schemas : caseRoles).map(({ role }) => role))
  let best: readonly Section[] = []
  let most = 0
  const visit = (level: readonly Section[]): void => {
    if (level.length === 0) return
    let held: Set<string> | undefined
    for (const { roles } of level)
      for (const role of roles) if (wanted.has(role)) (held ??= new Set()).add(role)
    if (held && held.size > most) {
      most = held.size
      best = level
    }
    for (const section of level) visit(section.sections)
  }
  visit(sections)
  return best
}
