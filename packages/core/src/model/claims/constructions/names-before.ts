import type { Counted } from '../counted.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { listBefore } from './list-before.ts'

/** 提供就诊和|与医院: no name. */
const JOINED = /[和与及]$/

/** 航道、船闸“双提升”, 船工和货主双方: names right before 双. They only ever confirm it. */
export function* namesBefore(scan: Scan, counted: Counted): Generator<Proposal> {
  for (const found of listBefore(scan, counted))
    if (found.off === 0 && !found.items.some(({ start, end }) => JOINED.test(scan.text.slice(start, end))))
      yield { ...found, construction: 'names-before' }
}
