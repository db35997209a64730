/** A number with one scale behind it: 86.4万, $3.2 million. */
const SCALED = /^([\d.,]+)(\s?\D*)$/
/** A number that is written by its scales: 1億2,000萬, 82万1,000. */
const BY_SCALES = /^[\d,]+(?:[兆亿億万萬]\s?[\d,]+)+[亿億万萬]?$/
/** Thousands set apart by a comma or a blank. */
const GROUPED = /\d([,，\s])\d{3}(?!\d)/
const SCALES = [
  ['兆', 1e12],
  ['亿億', 1e8],
  ['万萬', 1e4],
] as const

/** A value as another number is written: 87.4万 beside 86.4万, 1億3,000萬 beside 1億2,000萬. */
export function writtenLike(
  value: number,
  other: { readonly value: number; readonly text: string },
): string | number {
  if (BY_SCALES.test(other.text)) return byScales(value, other.text)
  // ３８６．５亿: a sum is written in half-width digits.
  const [, digits = '', scale = ''] = SCALED.exec(other.text.normalize('NFKC')) ?? []
  const unit = other.value / Number(digits.replaceAll(',', ''))
  return scale && unit > 1
    ? `${Math.round((value / unit) * 1e6) / 1e6}${scale}`
    : GROUPED.test(other.text)
      ? grouped(value, other.text)
      : value
}

function byScales(value: number, text: string): string | number {
  let rest = value
  let written = ''
  for (const [signs, worth] of SCALES) {
    const sign = [...signs].find((one) => text.includes(one))
    const many = Math.floor(rest / worth)
    if (!sign || many === 0) continue
    written += grouped(many, text) + sign
    rest -= many * worth
  }
  return Number.isInteger(rest) ? written + (rest > 0 || written === '' ? grouped(rest, text) : '') : value
}

function grouped(value: number, text: string): string {
  const mark = GROUPED.exec(text)?.[1]
  return mark === undefined
    ? String(value)
    : value.toLocaleString('en', { maximumFractionDigits: 6 }).replaceAll(',', mark)
}
