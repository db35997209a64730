import type { Stretch } from './candidate.ts'
import { TITLE } from './english-names.ts'
import { exactly, type Phrases } from './phrases.ts'
import { cutAt, cutsOf } from './readings.ts'
import type { Scan } from './scan.ts'
import { isJoined, split } from './stretches.ts'
import { WHOLE_NAME } from './words/en.ts'

/** Paris, France, and Rome, Italy; Ann Lee, chair, Bob Cole, clerk and Cy Fox: as many names as are counted, each but the last with what tells of it. */
export function pairsIn(scan: Scan, stretch: Stretch, claimed: number): Phrases | undefined {
  const all = split(scan, stretch, ',').flatMap((one) => cutAt([one], cutsOf(scan, one).slice(0, 1)))
  const last = 2 * (claimed - 1)
  if (all.findIndex((one, index) => index > 0 && isJoined(scan, one)) !== last) return undefined
  const names = all.filter((_, index) => index <= last && index % 2 === 0)
  const told = all.filter((_, index) => index <= last + 1 && index % 2)
  if (!names.every((name) => WHOLE_NAME.test(scan.of(name)))) return undefined
  const places = told.length === claimed && told.every((one) => /^[A-Z][\w-]*$/.test(scan.of(one)))
  const posts = told.length === claimed && told.every((one) => POST.test(scan.of(one)))
  if (!places && !posts && !told.every((one) => TITLE.test(scan.of(one)))) return undefined
  return exactly(
    names.map(({ start, end }, index) => ({ start, end: told[index]?.end ?? end })),
    false,
  )
}

/** Dean of Arts, Head of Legal Services. */
const POST = /^[A-Z][\w-]*(?: [A-Z][\w-]*)* (?:of|for) (?:the )?[A-Z][\w &-]*$/
