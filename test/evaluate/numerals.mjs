// Written anew here on purpose: what plants faults must not share the code that is to find them.
const DIGITS = '零一二三四五六七八九'
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  )
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const ROMAN = [
  ...['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'],
]

/** Writes a whole number from 1 to 199 in the notation of `like`, which stands for `was`; undefined when that notation cannot hold it. */
export function writtenLike(value, like, was) {
  if (value < 1) return undefined
  if (/^[a-z]$/i.test(like) && was === like.toLowerCase().charCodeAt(0) - 96) {
    return value <= 26 ? String.fromCharCode(like.charCodeAt(0) + value - was) : undefined
  }
  if (STEMS.includes(like)) return STEMS[value - 1]
  if (/^\d+$/.test(like)) return String(value)
  if (/^[０-９]+$/.test(like)) {
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  }
  if (/^[①-⑳]$/.test(like)) return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : undefined
  if (/^[一二三四五六七八九十百兩两廿卅〇零]+$/.test(like)) return chinese(value)
  if (/^[ivx]+$/.test(like)) return ROMAN[value]
  if (/^[IVX]+$/.test(like)) return ROMAN[value]?.toUpperCase()
  const word = (/(?:st|nd|rd|th)(?:ly)?$/i.test(like) ? ORDINALS : ENGLISH)[value]
  if (/^[A-Z]{2,}$/.test(like)) return word?.toUpperCase()
  if (/^[A-Z][a-z]+$/.test(like)) return word && word[0].toUpperCase() + word.slice(1)
  if (/^[a-z]+$/.test(like)) return word
  return undefined
}

function chinese(value) {
  if (value < 10) return DIGITS[value]
  if (value >= 100)
    return value < 200
      ? `一百${value % 100 < 10 && value > 100 ? '零' : ''}${chinese100(value % 100)}`
      : undefined
  return chinese100(value)
}

function chinese100(value) {
  if (value < 10) return value ? DIGITS[value] : ''
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}十${value % 10 ? DIGITS[value % 10] : ''}`
}
