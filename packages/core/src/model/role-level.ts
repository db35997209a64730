import { caseRoles } from '../language/section-names.ts'
import type { SectionSchema } from '../profiles/profile.ts'
import type { Section } from './document.ts'

/** Every section of a document, parents before their children. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = []
  const visit = (level: readonly Section[]): void => {
    for (const section of level) {
      all.push(section)
      visit(section.sections)
    }
  }
  visit(sections)
  return all
}

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
    const held = new Set(level.flatMap(({ roles }) => roles.filter((role) => wanted.has(role)))).size
    if (held > most) {
      most = held
      best = level
    }
    for (const section of level) visit(section.sections)
  }
  visit(sections)
  return best
}
