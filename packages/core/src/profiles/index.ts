import { once } from '../text/once.ts'
import { any } from './any.ts'
import { bylaws } from './bylaws.ts'
import { caseReport } from './case-report.ts'
import { developmentPlan } from './development-plan.ts'
import { implementationPlan } from './implementation-plan.ts'
import { memo } from './memo.ts'
import { minutes } from './minutes.ts'
import { officialDocument } from './official-document.ts'
import { policyAddress } from './policy-address.ts'
import { policyPaper } from './policy-paper.ts'
import { ownProfiles, type OwnProfiles } from './own-profiles.ts'
import type { Profile, SectionSchema } from './profile.ts'
import { proposal } from './proposal.ts'
import { regulation } from './regulation.ts'
import { speech } from './speech.ts'
import { standard } from './standard.ts'
import { strategy } from './strategy.ts'
import { whitePaper } from './white-paper.ts'
import { workBriefing } from './work-briefing.ts'
import { workPriorities } from './work-priorities.ts'
import { workReport } from './work-report.ts'
import { workSummary } from './work-summary.ts'

/** The built-in kinds of document, in the order in which a document is tried against them. */
export const profiles: readonly Profile[] = [
  caseReport,
  policyPaper,
  whitePaper,
  implementationPlan,
  developmentPlan,
  workReport,
  workSummary,
  workBriefing,
  workPriorities,
  policyAddress,
  minutes,
  speech,
  officialDocument,
  regulation,
  standard,
  bylaws,
  strategy,
  memo,
  proposal,
  any,
]

/** A built-in profile with all that it extends. */
const resolved = once((profile: Profile) => extended(profile, [], new Set()))

/**
 * A profile with all that it extends taken in: sections by role (an own one replaces), rules by id. Own profiles
 * stand before built-in ones of the same id and may extend them. An unknown id gives `any`.
 */
export function resolveProfile(id: string, given?: OwnProfiles): Profile {
  const own = ownProfiles(given)
  const profile = find(id, own, undefined) ?? any
  return own.length === 0 ? resolved(profile) : extended(profile, own, new Set())
}

function find(id: string, own: readonly Profile[], except: Profile | undefined): Profile | undefined {
  return (
    own.find((profile) => profile.id === id && profile !== except) ??
    profiles.find((profile) => profile.id === id && profile !== except)
  )
}

function extended(profile: Profile, own: readonly Profile[], seen: Set<Profile>): Profile {
  seen.add(profile)
  const base = profile.extends === undefined ? undefined : find(profile.extends, own, profile)
  // A circle of profiles ends where it closes.
  if (!base || seen.has(base)) return profile
  // What tells a kind of document is its own.
  const { body: _, lines: __, titles: ___, ...below } = extended(base, own, seen)
  return {
    ...below,
    ...profile,
    sections: mergedSections(below.sections, profile.sections ?? []),
    rules: { ...below.rules, ...profile.rules },
  }
}

function mergedSections(
  base: readonly SectionSchema[],
  own: readonly SectionSchema[],
): readonly SectionSchema[] {
  const replaced = base.map((section) => own.find(({ role }) => role === section.role) ?? section)
  return [...replaced, ...own.filter(({ role }) => !base.some((section) => section.role === role))]
}
