import type { Stretch } from './candidate.ts'
import { cutsOf } from './readings.ts'
import type { Scan } from './scan.ts'
import { FIRM } from './words/en.ts'

// What articles and the shapes of names tell of where an English list parts.

/** The Ports, Harbours and Piers Act | and the Weights Act: the first name bears an article, as the last does. */
export function beforeArticle(scan: Scan, [first, ...others]: readonly Stretch[]): Stretch | undefined {
  const last = others.at(-1)
  if (!first || !last || !BEARS.test(scan.of(first))) return undefined
  return cutsOf(scan, last).find(({ end }) => BEARS.test(scan.text.slice(end, end + 8)))
}

const BEARS = /^[Tt]he [A-Z]/
/** Hall, | Ives & King LLP: a comma may stand inside the name of a firm. */
const NAMED_FIRM = new RegExp(String.raw`^[A-Z][\w.’'-]* & [A-Z].* ${FIRM}`)

/** The Sale of Goods Bill, the Ports, Harbours and Piers Bill, and the Weights Bill: where names bear an article, commas may stand inside one. */
export function undetermined(scan: Scan, items: readonly Stretch[]): readonly Stretch[] {
  const { text } = scan
  const bears = ({ start, end }: Stretch): boolean => BEARS.test(text.slice(start, end))
  const firms = items.filter(({ start, end }, at) => at > 0 && NAMED_FIRM.test(text.slice(start, end)))
  if (firms.length) return firms
  // Ann Lee, Chair, and Bob Day: one word behind one of several full names may be what she is.
  const full = ({ start, end }: Stretch): boolean => /^[A-Z]\S+ [A-Z]/.test(text.slice(start, end))
  const titles = items.filter(
    (item, at) => full(items[at - 1] ?? item) && /^[A-Z]\w+$/.test(text.slice(item.start, item.end)),
  )
  if (titles.length && items.filter(full).length > 1) return titles
  const [first, ...others] = items
  if (!first || !bears(first)) return []
  // The Port Office and the Office for Piers, Boats and Nets.
  const inside = items.some((item) =>
    cutsOf(scan, item).some(({ end }) => BEARS.test(text.slice(end, end + 8))),
  )
  if (!inside && others.filter(bears).length < 2 - Number(others.length < 3)) return []
  return others.filter((item) => !bears(item) && !/^[a-z]/.test(text.slice(item.start, item.end)))
}
