/** How often letters come that somebody asked for. */
export const LETTER_RHYTHMS = ['instant', 'daily', 'weekly'] as const
export type LetterRhythm = (typeof LETTER_RHYTHMS)[number]

/** The hour, UTC, at which the letters of a day and of a week are written; those of a week on Mondays. */
export const LETTER_HOUR = 6
const MONDAY = 1
const DAY = 24 * 60 * 60_000

/** When the next letter is due after a moment; at once where it waits for no hour. */
export function nextLetterAt(rhythm: LetterRhythm, after: Date): Date {
  if (rhythm === 'instant') return after
  const at = new Date(after)
  at.setUTCHours(LETTER_HOUR, 0, 0, 0)
  const isOver = (day: Date) => day <= after || (rhythm === 'weekly' && day.getUTCDay() !== MONDAY)
  while (isOver(at)) at.setTime(at.getTime() + DAY)
  return at
}
