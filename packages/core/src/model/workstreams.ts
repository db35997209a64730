import { allMatches } from '../text/matches.ts'
import { firstIndex } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import type { Workstream } from './document.ts'
import { foldedProse } from './folded.ts'
import { candidatesIn } from './series.ts'

// A clause that opens by naming what it is about: 主题教育方面，…
const opening = /(?:^|[。;!?\n])\s*((?:[^。;!?\n,:、“”]|“[^”\n]{1,30}”){2,30}?)方面[,:]/g
// 一方面…另一方面 joins two thoughts; 在这方面 points back.
const noName =
  /^(?:[一另其这那]|另一|此外|其他|同时|在)?(?:个)?$|[一二两三四五六七八九十\d几多各]个?$|^(?:另|这|那|其他|各)/

const localWorkstreams = oncePerBlock((local): readonly Span[] => {
  const found: Span[] = []
  if (local.prose.includes('方面')) {
    const folded = foldedProse(local)
    for (const match of allMatches(folded, opening)) {
      const name = (match[1] ?? '').replace(/^(?:在|从|就)/, '')
      if (name.length < 2 || noName.test(name)) continue
      const end = match.index + match[0].length - 3
      found.push({ start: end - name.length, end })
    }
  }
  return found
})

/** True where any clause of a document opens by naming what it is about. */
export function hasWorkstreams(blocks: readonly Block[]): boolean {
  return holders(blocks, localWorkstreams).length > 0
}

/** How many workstreams the block that holds an offset opens behind it; 0 where labels cut the block into several actions. */
export function workstreamsBehind(blocks: readonly Block[], offset: number): number {
  const block =
    blocks[Math.max(0, firstIndex(blocks.length, (at) => (blocks[at] as Block).at(0) > offset) - 1)]
  if (!block || candidatesIn(block.local).some(({ start }) => block.at(start) > offset)) return 0
  let count = 0
  for (const { start } of localWorkstreams(block.local)) if (block.at(start) > offset) count++
  return count
}

/** The workstreams that clauses of a block open with (甲方面，…；乙方面，…), within a prose range. */
export function workstreamsIn(block: Block, from: number, to: number): readonly Workstream[] {
  return localWorkstreams(block.local)
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ name: block.prose.slice(start, end), span: block.spanOf(start, end) }))
}
