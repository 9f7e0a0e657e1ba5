import 'server-only'
import { type MethodVersion, methodOn } from '@/lib/assessment/status-update/rules/method-versions'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { readDay } from '../rules/as-of'

/**
 * Which version of the method stood at the end of a day, UTC; null for a day that is none, lies ahead, or is older than the method.
 *
 * @param text what the address says of the day
 */
export function loadMethodOf(text: string): { day: string; version: MethodVersion } | null {
  const day = readDay(text, dayOf(now()))
  const version = day && methodOn(day)
  return day && version ? { day, version } : null
}
