import { isDay } from '@/lib/ground/i18n/calendar'

/**
 * A day that somebody asked for; null when it is none of the calendar, or lies after today.
 *
 * @param today YYYY-MM-DD
 */
export function readDay(text: string, today: string): string | null {
  return isDay(text) && text <= today ? text : null
}
