import { CLASS } from '../language/character-classes.ts'
import { Block, localBlock, oncePerBlock, oncePerPlace, type LocalBlock } from './block.ts'
import { holders } from './gather.ts'
import { follow, oncePerDocument } from './readings.ts'

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

/** Six characters or three words. */
const SENTENCE = /(?:[\u3400-\u9fff][^\u3400-\u9fff]*){6}|[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]+[^A-Za-z]+[A-Za-z]/

/** True for a cell that is a small text of its own, read from the source as it stands, and holds a number. */
function isSentence({ prose, map, holds, words }: LocalBlock): boolean {
  const numbered = (holds & (CLASS.digit | CLASS.numeral)) !== 0 || words !== 0
  return numbered && map === undefined && prose.length > 6 && SENTENCE.test(prose)
}

const sentences = oncePerPlace((table): readonly Block[] =>
  placedCells(table).filter(({ local }) => isSentence(local)),
)

/** The blocks of a document with cells in the place of each table. */
function inPlaceOfTables(cells: (table: Block) => readonly Block[]) {
  const read = (blocks: readonly Block[]): readonly Block[] => {
    if (holders(blocks, isTable).length === 0) return blocks
    const all: Block[] = []
    for (const block of blocks) {
      if (block.kind !== 'table') all.push(block)
      else for (const cell of cells(block)) all.push(cell)
    }
    return all
  }
  return oncePerDocument(read, (old, blocks) => {
    const all = read(blocks)
    return all === blocks ? all : follow(all, old)
  })
}

const isTable = ({ kind }: LocalBlock): boolean => kind === 'table'

/** The blocks of a document with the cells of a table in its place: all that a reader reads, once. */
export const withCells = inPlaceOfTables(placedCells)

/** The same with only those cells that are small texts of their own. */
export const withSentences = inPlaceOfTables(sentences)

/** Those cells alone. */
export const sentencesOf = (blocks: readonly Block[]): readonly Block[] =>
  holders(blocks, isTable).flatMap((index) => sentences(blocks[index] as Block))
