import { opensNote } from '../attachments.ts'
import type { LabelEvent } from './event.ts'
import type { LabelContext } from './label-context.ts'
import { continues, lastNumber, TEXT, type Open, type Scheme } from './open.ts'

/** 一是 and 二要: what stands inside sentences, in either form. */
const WORDED = 'cjk-is:'
/** Schemes whose labels are taken for one another: a run that changes its form goes on. */
const KIN: Readonly<Record<string, string>> = {
  'cjk-comma': 'arabic-dot',
  'arabic-dot': 'cjk-comma',
  'cjk-paren': 'arabic-paren',
  'arabic-paren': 'cjk-paren',
  'arabic-paren:half': 'arabic-paren',
  'other:a)': 'other:(a)',
  'other:i)': 'other:(i)',
  [`${WORDED}N是`]: `${WORDED}N要`,
  [`${WORDED}N要`]: `${WORDED}N是`,
}
/** How many blocks may lie between a label and the one of another form that it continues. */
const NEAR = 4

/** Gives a label that fits nothing of its own scheme to a run that it continues: one begun inside a sentence, or in another form. */
export function adopted(
  schemes: ReadonlyMap<string, Scheme>,
  state: Scheme,
  event: LabelEvent,
  context: LabelContext,
): boolean {
  const { value } = event.ordinal
  const worded = event.scheme.startsWith(WORDED)
  if ((event.placement === 'inline' && !worded) || value === 1 || continues(state.current, value))
    return false
  const circled = event.ordinal.form === '⑴' ? 'circled' : undefined
  const half = event.scheme === 'arabic-paren:half' && !state.current ? 'arabic-dot' : undefined
  for (const scheme of [`${event.scheme}~`, KIN[event.scheme], circled, half]) {
    const run = scheme === undefined ? undefined : schemes.get(scheme)?.current
    const last = run?.events.at(-1)
    if (!run || !last || event.block - last.block > NEAR) continue
    const slipped = (worded || scheme?.endsWith('~')) && !state.current && isOneOff(last, event, context)
    if (!continues(run, value) && !slipped) continue
    // 二、 and then 3. under it is a list that starts at 3; only at the same place is it the same run.
    if (scheme === KIN[event.scheme] && (state.current || isLower(run, event, context))) continue
    run.events.push(event)
    if (scheme?.endsWith('~')) state.current = run
    state.crossed = undefined
    return true
  }
  return displaced(schemes, state, event)
}

/** ## 一、 ## 2、 ## 三、: a heading of another form, with the number that those around it leave out, as one of theirs. */
export function amongHeadings(
  schemes: ReadonlyMap<string, Scheme>,
  event: LabelEvent,
  context: LabelContext,
): LabelEvent {
  const scheme = 'cjk-comma'
  const run = event.scheme.startsWith('arabic-dot#') ? schemes.get(scheme)?.current : undefined
  const last = run?.events.at(-1)
  const { value } = event.ordinal
  if (!last || !continues(run, value) || context.nextNumber(last) !== value + 1) return event
  const [above, own] = [last, event].map(({ block }) => context.blocks[block]?.local)
  const alike = above?.kind === 'heading' && above.depth === own?.depth
  return alike ? { ...event, scheme, rank: last.rank } : event
}

/**
 * 一、 2. 二、: the series itself comes to the number that a label of another form bears, which is thus of another level; and so is a text
 * below a heading, unless the series goes on where it stands: ## 一、 2、 ## 三、.
 */
function isLower({ events, scheme }: Open, event: LabelEvent, context: LabelContext): boolean {
  const last = events.findLast((own) => own.scheme === scheme)
  const next = (last && context.nextNumber(last)) ?? 1
  if (next > 1) return next <= event.ordinal.value
  const [above, own] = [last, event].map((label) => label && context.blocks[label.block]?.kind)
  return above === 'heading' && own !== 'heading'
}

/**
 * (1) inside a line and (3) at the beginning of the next, where (4) or (2) comes behind it, or both are attachments: one number is wrong;
 * so it is in 一是 三要 四是.
 */
function isOneOff(last: LabelEvent, event: LabelEvent, context: LabelContext): boolean {
  const { value } = event.ordinal
  if (value !== lastNumber(last) + 2) return false
  const note = context.blocks[last.block]
  if (note && event.block === last.block + 1 && opensNote(note.local)) return true
  const after = context.nextNumber(event.scheme.startsWith(WORDED) ? last : event)
  return after === value + 1 || after === value - 1
}

/** A heading of another depth than those before it, or an item indented by mistake, goes on with their numbers. */
function displaced(schemes: ReadonlyMap<string, Scheme>, state: Scheme, event: LabelEvent): boolean {
  if (state.current && !state.crossed) return false
  const at = event.scheme.search(/[#@]/)
  if (at < 0) return false
  const base = event.scheme.slice(0, at)
  const headed = Array.from({ length: TEXT - 1 }, (_, index) => `${base}#${index + 1}`)
  const others = event.item ? [base, ...headed] : headed
  const run = others
    .map((scheme) => schemes.get(scheme)?.current)
    .find((other) => continues(other, event.ordinal.value))
  run?.events.push(event)
  return run !== undefined
}
