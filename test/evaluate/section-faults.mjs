import { resolveProfile } from '@policydoc/core'
import { writtenLike } from './numerals.mjs'

/**
 * The faults that the sections of a document can be given: one that its kind requires is taken out, two neighbours
 * that the kind has in an order change places. Numbers of the sections are put right: the sections alone are wrong then.
 */
export function sectionFaults(text, { profile, sections }) {
  const schemas = resolveProfile(profile).sections
  const order = schemas.map(({ role }) => role)
  const level = levelWith(sections, order)
  if (level.length < 3) return []
  const rankOf = ({ roles }) =>
    Math.min(...roles.map((role) => order.indexOf(role)).filter((rank) => rank >= 0))
  const faults = level.flatMap((section, at) => {
    const sole =
      section.roles.length === 1 && level.filter(({ roles }) => roles.includes(section.role)).length === 1
    const required = sole && schemas.some(({ role, required }) => required && role === section.role)
    const next = level[at + 1]
    // Two that share a place, and two of which one may go on with the other, have no order.
    const ordered = next && rankOf(section) < rankOf(next) && Number.isFinite(rankOf(next))
    return [
      required && dropped(text, level, at),
      ordered && !sharesPlace(schemas, section, next) && swapped(text, level, at),
    ].filter(Boolean)
  })
  return faults
    .filter(({ edits }) => edits.every(({ newText }) => newText !== undefined))
    .map((fault) => ({ ...fault, reason: profile }))
}

/** The sections of one level that hold the most roles of a kind. */
function levelWith(sections, order) {
  const count = (level) =>
    new Set(level.flatMap(({ roles }) => roles.filter((role) => order.includes(role)))).size
  return [sections, ...sections.map((section) => levelWith(section.sections, order))].reduce((best, level) =>
    count(level) > count(best) ? level : best,
  )
}

function sharesPlace(schemas, one, other) {
  const placesOf = ({ roles }) =>
    schemas.filter(({ role }) => roles.includes(role)).map(({ role, beside }) => beside ?? role)
  return placesOf(one).some((place) => placesOf(other).includes(place))
}

function dropped(text, level, at) {
  const section = level[at]
  const span = { start: section.span.start, end: level[at + 1]?.span.start ?? section.span.end }
  const edits = [{ span, newText: '' }, ...renumbered(text, level.slice(at + 1), -1)]
  // What is missing may be told before any section or behind the last.
  const place = { start: level[0].span.start, end: level.at(-1).span.end }
  return { fault: 'section dropped', edits, at: place }
}

function swapped(text, level, at) {
  const [one, other] = [level[at], level[at + 1]]
  const end = level[at + 2]?.span.start ?? other.span.end
  const written = (section, to, like) =>
    section.ordinal && like.ordinal
      ? text.slice(section.span.start, section.ordinal.span.start) +
        text.slice(like.ordinal.span.start, like.ordinal.span.end) +
        text.slice(section.ordinal.span.end, to)
      : text.slice(section.span.start, to)
  const first = written(one, other.span.start, other)
  const second = written(other, end, one)
  const gap = /\n\s*$/.test(second) ? '' : '\n\n'
  const span = { start: one.span.start, end }
  return { fault: 'sections swapped', edits: [{ span, newText: second + gap + first }], at: span }
}

function renumbered(text, sections, step) {
  return sections
    .filter(({ ordinal }) => ordinal)
    .map(({ ordinal: { numeral, value } }) => ({
      span: numeral,
      newText: writtenLike(value + step, text.slice(numeral.start, numeral.end), value),
    }))
}
