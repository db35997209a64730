// Dates are read anew here on purpose: what plants faults must not share the code that is to find them.
const CHINESE = /(?<!\d)((?:19|20)\d\d)(\s?年\s?)(\d{1,2})(\s?月\s?)(\d{1,2})(\s?[日号])/g
const NUMERIC = /(?<![\d/.-])((?:19|20)\d\d)([-/.])(\d{1,2})(\2)(\d{1,2})(?![\d/.-])/g
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const ENGLISH = new RegExp(`(?<![\\d,-])(\\d{1,2})( )(${MONTHS.join('|')})( )((?:19|20)\\d\\d)`, 'g')
const WEEKDAY = /^\s?[（(，,]?\s?(?:星期|週|周|礼拜)([一二三四五六日天])/
const DAYS = '日一二三四五六'
const TIME = /(?<=[日号午至—–-]\s?)([01]?\d|2[0-3])([:：][0-5]\d)(?!\d|[:：])/g
/** Between the two ends of a period. */
const UNTIL = /^\s?(?:起)?\s?(?:至|到|—+|–|－|-|~|～|to|until)\s?$/

/** The faults that the dates of a text can be given: one of each kind, where the text has a date for it. */
export function dateFaults(text) {
  // What a site keeps of a page above it is not the document’s text.
  const body = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0
  const dates = datesIn(text).filter(({ start }) => start >= body)
  const [first] = dates
  const period = dates.find(
    (date, at) => date.start >= dates[at - 1]?.end && isPeriod(text, dates[at - 1], date),
  )
  const from = period && dates[dates.indexOf(period) - 1]
  const beside = dates.map(({ end }) => weekdayAt(text, end)).find(Boolean)
  const time = [...text.matchAll(TIME)].map(({ 1: hour, index }) => ({
    start: index,
    end: index + hour.length,
  }))[0]
  const faults = [
    first?.month.digits && fault('month 13', first.month, '13', first),
    first && fault('day too late', first.day, String(daysIn(first) + 1), first),
    beside && fault('another weekday', beside.span, DAYS[(beside.day + 1) % 7], beside.span),
    time && fault('hour 25', time, '25', time),
    period && reversed(text, from, period),
  ]
  return faults.filter(Boolean).map((one) => ({ ...one, reason: 'date' }))
}

function fault(name, span, newText, at) {
  return {
    fault: name,
    edits: [{ span: { start: span.start, end: span.end }, newText }],
    at: { start: at.start, end: at.end },
  }
}

function datesIn(text) {
  const found = [CHINESE, NUMERIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => dateOf(match, [1, 3, 5], (month) => Number(month), true)),
  )
  const english = [...text.matchAll(ENGLISH)].map((match) =>
    dateOf(match, [5, 3, 1], (month) => MONTHS.indexOf(month) + 1, false),
  )
  return [...found, ...english]
    .filter((date) => !/https?:\S*$/.test(text.slice(Math.max(0, date.start - 200), date.start)))
    .filter(
      ({ month, day, ...date }) =>
        month.value >= 1 && month.value <= 12 && day.value <= daysIn({ month, ...date }),
    )
    .toSorted((a, b) => a.start - b.start)
}

/** A date of a match whose groups are the year, the month and the day. */
function dateOf(match, [year, month, day], monthOf, digits) {
  const spans = []
  let at = match.index
  for (let group = 1; match[group] !== undefined; group++) {
    spans[group] = { start: at, end: at + match[group].length }
    at += match[group].length
  }
  return {
    year: { ...spans[year], value: Number(match[year]) },
    month: { ...spans[month], value: monthOf(match[month]), digits },
    day: { ...spans[day], value: Number(match[day]) },
    start: match.index,
    end: match.index + match[0].length,
  }
}

function daysIn({ year, month }) {
  return new Date(Date.UTC(year.value, month.value, 0)).getUTCDate()
}

function weekdayAt(text, end) {
  const found = WEEKDAY.exec(text.slice(end, end + 12))
  if (!found) return undefined
  const start = end + found[0].length - 1
  return { day: '日天'.includes(found[1]) ? 0 : DAYS.indexOf(found[1]), span: { start, end: start + 1 } }
}

const numberOf = ({ year, month, day }) => year.value * 10_000 + month.value * 100 + day.value

function isPeriod(text, from, to) {
  return UNTIL.test(text.slice(from.end, to.start)) && numberOf(from) < numberOf(to)
}

/** Both ends of a period change places. */
function reversed(text, from, to) {
  const edits = [
    { span: { start: from.start, end: from.end }, newText: text.slice(to.start, to.end) },
    { span: { start: to.start, end: to.end }, newText: text.slice(from.start, from.end) },
  ]
  return { fault: 'period reversed', edits, at: { start: from.start, end: to.end } }
}
