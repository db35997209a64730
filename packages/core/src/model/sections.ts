import { isLinkLine, isPageChrome, opensLinks, editorsIn } from '../language/page-chrome.ts'
import { caseRoles } from '../language/section-names.ts'
import type { RoleNames } from '../language/section-names.ts'
import type { Profile } from '../profiles/profile.ts'
import { lazyFields } from '../text/lazy.ts'
import { none } from '../text/none.ts'
import { once } from '../text/once.ts'
import type { Block } from '../tree/block.ts'
import { actionsOf, type SectionBody, type Writable } from './actions.ts'
import type { Claim, Section } from './document.ts'
import { headingsOf } from './headings.ts'
import type { Heading } from './headings.ts'
import { titleLinesOf } from './title.ts'

/** The roles that a profile names, and those of a case report, which every document's headings may have. */
export const roleNamesOf = once(({ sections }: Profile): readonly RoleNames[] => {
  const own = new Set(sections.map(({ role }) => role))
  // Profiles that read the same names share one list, and so the headings read with it.
  return sections.every(isCaseRole)
    ? caseRoles
    : [...sections, ...caseRoles.filter(({ role }) => !own.has(role))]
})

function isCaseRole({ role, names }: RoleNames): boolean {
  const known = caseRoles.find((each) => each.role === role)
  return known?.names.length === names.length && names.every((name) => known.names.includes(name))
}

/** The index after the last block of the text: links and controls of a page below it are not part of a section. */
export function bodyEnd(blocks: readonly Block[]): number {
  let end = blocks.length
  while (end > 0) {
    const block = blocks[end - 1]
    if (!block || (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'break')) break
    const { prose } = block
    if (!isPageChrome(prose) && !opensLinks(prose) && !editorsIn(prose) && !linkBelow(blocks, end - 1)) break
    end--
  }
  return end
}

function linkBelow(blocks: readonly Block[], at: number): boolean {
  if (!isLinkLine(blocks[at]?.prose ?? '') && blocks[at]?.kind !== 'item') return false
  for (let index = at - 1; index >= Math.max(0, at - 12); index--) {
    const block = blocks[index]
    if (!block) return false
    if (opensLinks(block.prose)) return true
    if (!isLinkLine(block.prose) && block.kind !== 'item') return false
  }
  return false
}

interface Draft {
  readonly heading: Heading
  /** Index after the last block. */
  end: number
  readonly children: Draft[]
}

/** The headings below the title as a tree by rank. */
function nest(headings: readonly Heading[], end: number): readonly Draft[] {
  const top: Draft[] = []
  const open: Draft[] = []
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1)?.heading.rank ?? 0) >= heading.rank) {
      const closed = open.pop()
      if (closed) closed.end = heading.block
    }
    const draft: Draft = { heading, end, children: [] }
    ;(open.at(-1)?.children ?? top).push(draft)
    open.push(draft)
  }
  return top
}

/** Most sections are never asked for their actions. */
const addActions = lazyFields<Omit<SectionBody, 'keyWork'> & { readonly keyWork: () => readonly Claim[] }>({
  actions: (body) => actionsOf({ ...body, keyWork: body.keyWork() }),
})

/** The sections of a document with their roles and actions; the title is not a section. */
export function sectionsOf(
  blocks: readonly Block[],
  profile: Profile,
  keyWork: () => readonly Claim[],
): readonly Section[] {
  const end = bodyEnd(blocks)
  const title = titleLinesOf(blocks)
  const all = headingsOf(blocks, roleNamesOf(profile)).filter(({ block }) => block < end)
  const headings = all.filter(({ block }) => !title || block < title.first || block > title.last)
  const build = (draft: Draft, depth: number): Section => {
    const { heading, children } = draft
    const first = blocks[heading.block]
    const last = blocks[Math.max(heading.block, draft.end - 1)]
    const sections = children.length > 0 ? children.map((child) => build(child, depth + 1)) : none
    const headingSpan = first?.span ?? heading.titleSpan
    const span = { start: headingSpan.start, end: last?.span.end ?? headingSpan.end }
    const [role] = heading.roles
    const section: Omit<Writable<Section>, 'actions'> = {
      roles: heading.roles,
      title: heading.title,
      titleSpan: heading.titleSpan,
      depth,
      heading: heading.kind,
      headingSpan,
      span,
      sections,
    }
    addActions(section, {
      blocks,
      keyWork,
      first: heading.block + 1,
      bodyEnd: children[0]?.heading.block ?? draft.end,
      end: draft.end,
      sections,
      roles: heading.roles,
    })
    if (role) section.role = role
    if (heading.ordinal) section.ordinal = heading.ordinal
    return section as Section
  }
  return nest(headings, end).map((draft) => build(draft, 1))
}
