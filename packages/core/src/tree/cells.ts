import { Block, localBlock, oncePerBlock, oncePerDocument, oncePerPlace, type LocalBlock } from './block.ts'
import { blocksBefore, follow, holders } from './gather.ts'

/** The cells of a table, each as a text of its own. */
const cellsOf = oncePerBlock((local): readonly LocalBlock[] =>
  (local.rows ?? []).flat().flatMap(({ text, start, end }) => {
    if (text === '') return []
    // Where markup stands between its characters a place in it is only near.
    const map =
      end - start === text.length
        ? undefined
        : Int32Array.from({ length: text.length }, (_, index) => Math.min(start + index, end - 1))
    const { quoted, paragraph } = local
    return [
      localBlock({
        kind: 'text',
        depth: 0,
        setext: false,
        quoted,
        listDepth: 0,
        paragraph,
        start,
        end,
        prose: text,
        map,
      }),
    ]
  }),
)

/** The cells of a table at their places. */
const placedCells = oncePerPlace((table): readonly Block[] =>
  cellsOf(table.local).map((cell) => new Block(table.index, cell, table.base, table.chunk)),
)

/** The blocks of a document with the cells of a table in its place: all that a reader reads, once. */
export const withCells = oncePerDocument((blocks): readonly Block[] => {
  if (holders(blocks, isTable).length === 0) return blocks
  const all: Block[] = []
  for (const block of blocks) {
    if (block.kind !== 'table') all.push(block)
    else for (const cell of placedCells(block)) all.push(cell)
  }
  const before = blocksBefore(blocks)
  if (before) follow(all, withCells(before))
  return all
})

const isTable = ({ kind }: LocalBlock): boolean => kind === 'table'
