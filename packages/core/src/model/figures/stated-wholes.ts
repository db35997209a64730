import { CLASS } from '../../language/character-classes.ts'
import { amountsIn } from '../../language/numbers/amounts.ts'
import { addsUp } from './adding.ts'
import { localFigures } from './read.ts'
import type { Span } from '../../text/span.ts'
import { inProse } from '../folded.ts'

/** A number that a sentence gives as the whole of something, in prose offsets. */
export interface StatedWhole extends Span {
  readonly value: number
  readonly unit: string
  readonly step: number
  /** Its clause before it, folded. */
  readonly ahead: string
  /** What it counts: the noun behind it or, without one, that before it. */
  readonly noun: string
  /** True when the block ends by pointing to what follows: 见下表, 如下：. */
  readonly points: boolean
  /** True when nothing else is stated between the whole and what points: 86人，分布如下, not 86人，各科经费如下. */
  readonly pointed: boolean
}

const WHOLE = /总|共|合计|全部/
const PART = /其中|分别|每|各|新增|平均|人均/
/** 见下表, 分布如下表, 情况如下: at the end of a block. */
const POINTS =
  /(?:[见如]下表(?:\d+)?(?:所示)?|(?:见|如)下(?:所示)?|详见下表|清单如下|名单如下|情况如下)[)。:]?$/
/** Between a whole and the end of its block. */
const AT_ONCE =
  /^[^\d,。;:、()]{0,10}[,。]?[^\d,。;:、()]{0,4}(?:[见如]下|清单|名单|情况)[^\d,。;]{0,6}[)。:]?$/
/** As set out below: at the end of an English block. */
const ENGLISH_POINTS = /\b(?:below|as follows|(?:the )?following table|in table \d+)[.:)]?$/i
const EACH = /\b(?:each|every|per|or (?:more|less|fewer))\b/i
const ROUGHLY = /\b(?:about|around|nearly|almost|over|under|than|least|most|some|every|each|per|to) $/i
const ENGLISH_WHOLE = /\b(?:total(?:s|l?ed|l?ing)?|overall|altogether|in all)\b/i

/** The wholes that a block tells. */
export const wholesIn = inProse({}, (folded, local): readonly StatedWhole[] => {
  const points = POINTS.test(folded.trimEnd())
  const chinese = localFigures(local).flatMap((figure): readonly StatedWhole[] => {
    const { value, unit, step, start, end, unitEnd, clauseStart, approximate } = figure
    const ahead = folded.slice(clauseStart, start)
    if (approximate || !addsUp(unit) || PART.test(ahead) || !(points || WHOLE.test(ahead))) return []
    const behind =
      /^[\u4e00-\u9fff]{0,10}/
        .exec(folded.slice(unitEnd, unitEnd + 10))?.[0]
        .replace(/(?:见|如下|详见|分布|具体|清单|名单|情况).*$/, '') ?? ''
    const noun =
      behind || /[\u4e00-\u9fff]*$/.exec(ahead.replace(/(?:共有?|合计|总计|有|为)$/, ''))?.[0] || ''
    const pointed = points && AT_ONCE.test(folded.slice(unitEnd).trimEnd())
    return [{ value, unit, step, start, end, ahead, noun, points, pointed }]
  })
  if (chinese.length > 0 || (local.holds & CLASS.latin) === 0) return chinese
  const below = ENGLISH_POINTS.test(folded.trimEnd())
  return amountsIn(folded).flatMap(({ value, unit, step, start, end, outerStart, outerEnd }) => {
    const ahead = folded.slice(Math.max(0, outerStart - 40), outerStart)
    const whole = { value, unit, step, start, end, ahead, noun: '', points: false, pointed: below }
    if (unit !== '' && unit !== '%')
      return ENGLISH_WHOLE.test(ahead) && !/[.;,]\s/.test(ahead.replace(/^.*\b(?=total)/i, '')) ? [whole] : []
    // 45 lamps, as set out below.
    const noun =
      unit === '' && below
        ? /^ ([a-z]+(?: [a-z]+)?)[^.;:?!]*[.:)]?\s*$/.exec(folded.slice(outerEnd))?.[1]
        : undefined
    return noun === undefined || ROUGHLY.test(ahead) || EACH.test(folded.slice(outerStart - ahead.length))
      ? []
      : [{ ...whole, noun }]
  })
})
