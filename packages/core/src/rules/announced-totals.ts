import { fold } from '../language/fold.ts'
import { readWhole } from '../language/numbers/chinese.ts'
import type { PolicyDocument } from '../model/document.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import { INSTRUMENTS } from '../model/own-noun.ts'
import { lastNumbered } from '../model/targets.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import { written } from '../tree/written.ts'
import type { RuleFinding } from './rule.ts'
import { allMatches, spanOf } from '../text/matches.ts'

const N = '[〇零一二三四五六七八九十百\\d]{1,5}'
/** 全文共九条, 本办法共八条, 《渡口办法》共三章九条, 渡口条例（共四章）. */
const TOTAL = new RegExp(
  `(?:全文|本(?:${INSTRUMENTS})|《(?<title>[^《》]{2,40})》|(?<=(?<head>\\())(?=共[^()]*\\)$))(?<all>共分?|共?分为|共[计有]|总计)?\\s?` +
    `(?:(?<=[共分为计有]\\s?)(?<chapters>${N})\\s?章[,、和共]?)?\\s?(?:(?<articles>${N})\\s?条(?![件例款文规第]))?`,
  'g',
)

/** What a block says of the number of chapters and articles. */
const totalsIn = oncePerBlock((local) => {
  if (!holdsProse(local) || !/[章条條]/.test(local.prose)) return []
  if (!/[共分计全文][^第]{0,7}[章条條]/.test(local.prose)) return []
  return allMatches(foldedProse(local), TOTAL).filter(
    ({ groups }) => groups?.['chapters'] || (groups?.['articles'] && (groups['all'] || !groups['title'])),
  )
})

const isTitle = ({ span }: Block, { title }: PolicyDocument['metadata']): boolean =>
  title !== undefined && title.span.start >= span.start && title.span.end <= span.end

/** Behind this many the rest may be left out; what lacks fewer is whole. */
const FEW = 3

/** Numbers of chapters or articles that are not the one of the last. */
export function* announcedTotals({ blocks, runs, metadata }: PolicyDocument): Generator<RuleFinding> {
  for (const { match, block } of gather(blocks, totalsIn, (match, block) => ({ match, block }))) {
    const { title, head, chapters, articles } = match.groups ?? {}
    if (title && title !== fold(metadata.title?.value ?? '').trim()) continue
    if (head && !isTitle(block, metadata)) continue
    const { text: phrase, span } = written(block, spanOf(match))
    // （全文共五条） as a line of its own, or behind the title, can only mean this document.
    const alone = /^\s*[(（[]?\s*$/.test(block.prose.slice(0, match.index)) || block.kind === 'heading'
    for (const [written, style, unit] of [
      [chapters, 'chapter', '章'],
      [articles, 'article', '条'],
    ] as const) {
      const number = readWhole(written ?? '')
      const last = number && lastNumbered(runs, style, unit)
      if (!last || number === last.value) continue
      yield {
        messageId: 'total',
        span,
        certainty: alone || Math.abs(number - last.value) < FEW ? 'likely' : 'possible',
        data: { phrase, last: last.text },
      }
      break
    }
  }
}
