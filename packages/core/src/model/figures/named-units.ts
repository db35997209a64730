import { readWhole } from '../../language/numbers/chinese.ts'
import { allMatches } from '../../text/matches.ts'
import { ofProse } from '../folded.ts'
import { judged, sumOf, type JudgedTotal, type TotalFigure } from './total.ts'

const N = String.raw`(?:\d{1,4}|[一二三四五六七八九十百]{1,5})`
const UNIT = '(?:街道|社区|[乡镇县市区旗盟州村场])'
/** 8镇6乡共14个乡镇, 二区七县，合计九个县区: units of administration side by side, and their number under the names of all. */
const TOLD = new RegExp(
  `((?:\\s?${N}\\s?个?${UNIT}[、和及]?){2,4}),?(?:一?共|合计|总计|总共)(?:辖|有)?\\s?(${N}\\s?)个?(${UNIT}{2,4})(?!${UNIT})`,
  'g',
)
const PART = new RegExp(`(${N})\\s?个?(${UNIT})`, 'g')
const KINDS = new RegExp(UNIT, 'g')

/** The totals of units that are named together. */
export const namedUnits = ofProse({}, (folded): readonly JudgedTotal[] =>
  /[共合总]/.test(folded) ? allMatches(folded, TOLD).flatMap(totalIn) : [],
)

function totalIn({
  index,
  0: text,
  1: told = '',
  2: number = '',
  3: name = '',
}: RegExpExecArray): readonly JudgedTotal[] {
  const kinds: readonly string[] = name.match(KINDS) ?? []
  const parts = allMatches(told, PART).map((part): TotalFigure & { readonly kind: string } => {
    const start = index + part.index
    const [, value = '', kind = ''] = part
    return { value: readWhole(value) ?? NaN, unit: '个', step: 1, start, end: start + value.length, kind }
  })
  // 8镇6乡，共20个村社区 counts something else.
  const same = parts.length === kinds.length && parts.every(({ kind }) => kinds.includes(kind))
  const measured = Number(text.charAt(text.length - name.length - 1) === '个')
  const start = index + text.length - name.length - measured - number.length
  const total = {
    value: readWhole(number.trim()) ?? NaN,
    unit: '个',
    step: 1,
    start,
    end: start + number.length,
  }
  return same ? [judged(sumOf(total, parts))] : []
}
