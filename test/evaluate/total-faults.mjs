// Numbers and sums are read anew here on purpose: what plants faults must not share the code that is to find them.
const NUMBER =
  /(?<![\d.,A-Za-z_])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![.,]?\d|\s?[%％])\s*(万亿|萬億|亿|億|万|萬|million|billion|M\b)?\s?(个|[\u4e00-\u9fff]|[a-z]+)?/gi
/** Where sentences end; a line is read as one paragraph, and 其中 goes on with the sentence before it. */
const SENTENCE = /(?:[^。！？\n]|。(?=其中))+/g
/** Words between a whole and its last part that say so; a bracket that opens there holds the parts. */
const DIVIDES = new RegExp(
  String.raw`其中|包括|包含|分为|分為|分别|分別|由|：|其余|其餘|余下|餘下|[（(](?!\d)[^）)]*$|of which|of whom|of this|of the|` +
    String.raw`compris|consist|made up|distribut|includ|as follows|balance|surplus|deficit|remain`,
  'i',
)
/** Of these the parts make the whole; what 其中 or “including” names may leave a rest. */
const ALL =
  /分为|分為|分别|分別|其余|其餘|余下|餘下|compris|consist|made up|distribut|as follows|balance|surplus|deficit|remain|\d\s?\+/i
const ALL_UNLESS_SOME = /由|：/
const SOME = /其中|包括|包含|of which|of whom|includ/i
const REST = /其余|其餘|余下|餘下|the (?:balance|remain|rest)/i
/** What one number is more or less than another is not a part of it, nor is where a range ends. */
const COMPARES =
  /than|over|higher|lower|increase|decrease|fell|fall|rise|rose|exceed|比|较|較|增加(?!值)|减|減|降|升|至|到|～|—|-|~/
/** Behind such a word a number need not be exact. */
const ROUGHLY =
  /(?:about|around|some|nearly|almost|approximately|estimated|at least|约|約|近|余|餘|多)\s?\$?$/i
const MOST_PARTS = 20
const NEAR = 60
/** So many parts make a total by no chance, whatever the words. */
const CERTAIN = 4
const TOTAL_ROW = /^(?:合\s*计|合\s*計|总\s*计|總\s*計|小\s*计|小\s*計|共\s*计|共\s*計|total)$/i

/**
 * The faults that the sums of a text can be given: one digit of the total, or of its first part, one more or one less.
 * Parts that fall short of their total are right where the text does not say that they are all.
 */
export function totalFaults(text) {
  return [...sentenceSums(text), ...tableSums(text)].flatMap(({ total, parts, all, where }) =>
    [
      ['total', 1],
      ['total', -1],
      ['part', 1],
      ['part', -1],
    ].flatMap(([what, step]) => {
      const short = (what === 'total') === step > 0
      const edit = short && !all ? undefined : withOtherDigit(text, what === 'total' ? total : parts[0], step)
      if (!edit) return []
      const fault = `${what} ${step > 0 ? '+' : '−'}1 digit`
      return { fault, edits: [edit], at: total, also: parts, named: edit.span, reason: where }
    }),
  )
}

/** Sums that sentences give: a number, and numbers of its kind behind it that make it exactly. */
export function sentenceSums(text) {
  const sums = []
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    // An indented line is code in Markdown.
    if (/^(?:\s*\|| {4}|\t)/.test(sentence) || /https?:|<[a-z]/.test(sentence)) continue
    const numbers = numbersIn(sentence)
    let until = -1
    for (const [at, total] of numbers.entries()) {
      if (total.start < until) continue
      const parts = partsOf(total, numbers.slice(at + 1), sentence)
      if (!parts) continue
      until = parts.at(-1).end
      const spanOf = ({ start, end, rounded }) => ({ start: index + start, end: index + end, rounded })
      sums.push({
        total: spanOf(total),
        parts: parts.map(spanOf),
        all: saysAll(sentence.slice(total.outer, parts.at(-1).start)),
        where: 'sentence',
      })
    }
  }
  return sums
}

function saysAll(between) {
  return ALL.test(between) || (ALL_UNLESS_SOME.test(between) && !SOME.test(between))
}

function numbersIn(sentence) {
  return [...sentence.matchAll(NUMBER)]
    .map(({ 0: all, 1: whole, 2: fraction = '', 3: scale = '', 4: noun = '', index }) => ({
      value: Number(whole.replaceAll(',', '') + fraction),
      // English nouns stand behind adjectives; what is counted is not compared there.
      unit: `${scale.replace(/^m.*/i, 'm').replace('billion', 'b')} ${/[a-z]/i.test(noun) ? '' : noun}`,
      rounded: fraction !== '' || scale !== '',
      year: fraction === '' && scale === '' && (noun === '年' || /^(?:19|20)\d\d$/.test(whole)),
      start: index,
      end: index + whole.length + fraction.length,
      outer: index + all.length,
    }))
    .filter(({ year, unit }) => !year && !/[月日号號条條章分时時点點岁歲]$/.test(unit))
}

function partsOf(total, behind, sentence) {
  const alike = behind.filter(({ unit }) => unit === total.unit).slice(0, MOST_PARTS)
  let sum = 0
  for (const [index, { value }] of alike.entries()) {
    if (value >= total.value || value === 0) return undefined
    sum += value
    if (index === 0 || Math.abs(sum - total.value) > 1e-6) continue
    const between = sentence.slice(total.outer, alike[0].start)
    const all = sentence.slice(total.outer, alike[index].start)
    const opening = sentence.slice(total.outer, alike[1].start)
    if (between.length > NEAR || /^(?:[（(]\d|[）)])/.test(between)) return undefined
    if ([total, ...alike].some(({ start }) => ROUGHLY.test(sentence.slice(0, start)))) return undefined
    if (
      index < CERTAIN - 1 &&
      (!(DIVIDES.test(opening) || REST.test(all)) || (index === 1 && COMPARES.test(all)))
    )
      return undefined
    return alike.slice(0, index + 1)
  }
  return undefined
}

/** Sums of pipe tables: a row called total whose cell is the sum of the cells above it. */
export function tableSums(text) {
  const sums = []
  let rows = []
  let offset = 0
  for (const line of `${text}\n`.split('\n')) {
    if (/^\s*\|.*\|\s*$/.test(line)) rows.push(cellsOf(line, offset))
    else {
      sums.push(...columnSums(rows.slice(2)))
      rows = []
    }
    offset += line.length + 1
  }
  return sums
}

function cellsOf(line, offset) {
  return [...line.matchAll(/(?<=\|)[^|]*(?=\|)/g)].map(({ 0: cell, index }) => {
    const bare = cell.trim().replace(/^\*\*|\*\*$/g, '')
    const start = offset + index + cell.indexOf(bare)
    const number = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(bare)
    return {
      text: bare,
      value: number ? Number(bare.replaceAll(',', '')) : undefined,
      start,
      end: start + bare.length,
      rounded: bare.includes('.'),
    }
  })
}

function columnSums(rows) {
  const at = rows.findIndex(([first]) => TOTAL_ROW.test(first?.text ?? ''))
  if (at < 0) return []
  return rows[at].flatMap((total, column) => {
    for (const parts of [rows.slice(0, at), rows.slice(at + 1)].map((some) =>
      some.map((row) => row[column]),
    )) {
      if (parts.length < 2 || total.value === undefined || parts.some((part) => part?.value === undefined))
        continue
      const sum = parts.reduce((result, { value }) => result + value, 0)
      if (sum > 0 && Math.abs(sum - total.value) < 1e-6) return [{ total, parts, all: true, where: 'table' }]
    }
    return []
  })
}

/**
 * One digit of a number one more or one less: the first from the right that can be, so that the number stays one.
 * The last digit of a rounded number says nothing of a sum.
 */
function withOtherDigit(text, { start, end, rounded }, step) {
  for (let at = end - (rounded ? 2 : 1); at >= start; at--) {
    const digit = Number(text[at]) + step
    const stays = digit >= 0 && digit <= 9 && !(at === start && digit === 0)
    if (/\d/.test(text[at]) && stays) return { span: { start: at, end: at + 1 }, newText: String(digit) }
  }
  return undefined
}
