/** Whether the text is a year, a month or a day of the calendar: YYYY, YYYY-MM or YYYY-MM-DD, never padded. */
export function isDateAsKnown(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined || Number(year) < 1) return false
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`
  const moment = new Date(`${whole}T00:00:00Z`)
  // The thirtieth of February would turn into a day of March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(whole)
}

/** Whether it begins after `today` (YYYY-MM-DD); the year or month that is running does not. */
export function isYetToCome(date: string, today: string): boolean {
  return date > today.slice(0, date.length)
}
