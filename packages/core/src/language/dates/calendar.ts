/** A day, month or year as a text names it; parts that it leaves out are absent, and the parts may be impossible. */
export interface CalendarDate {
  /** Of the common era; a year of the Republic of China is put into it. */
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** The days of a month; 29 for February where the year is not given. */
export function daysIn(month: number, year?: number): number {
  if (month === 2)
    return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True when the calendar has the date. */
export function exists({ year, month, day }: CalendarDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= daysIn(month ?? 1, year))
}

/** How many leap days the years up to one have, that year itself counted. */
export function leapDaysUntil(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/** The day of the week, 0 for Sunday, of a whole date that exists. */
export function weekdayOf(year: number, month: number, day: number): number {
  // Sakamoto: January and February count with the year before.
  const shifted = month < 3 ? year - 1 : year
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (shifted + leapDaysUntil(shifted) + offset + day) % 7
}

/** Days from a day of the year to another one, forward and over the year's end where need be; 0 to 364. */
export function daysForward(from: CalendarDate, to: CalendarDate): number {
  return (dayOfYear(to) - dayOfYear(from) + 365) % 365
}

function dayOfYear({ month = 1, day = 1 }: CalendarDate): number {
  let days = Math.min(day, daysIn(month, 2001))
  for (let before = 1; before < month; before++) days += daysIn(before, 2001)
  return days
}
