import { dayAfter } from '@/lib/ground/i18n/calendar'

/**
 * The two days to set side by side, as they were asked for. A day that was not given is never the other one: it is today, or the day on which the
 * statement was brought in, or the day before, on which nothing of it was public.
 *
 * @param asked what somebody gave, in whatever form; empty or null for nothing
 * @param begun the day on which the statement was brought in, YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function twoDays(
  asked: { readonly earlier: string | null; readonly later: string | null },
  begun: string,
  today: string,
): readonly [string, string] {
  const { earlier, later } = asked
  if (earlier && later) return [earlier, later]
  if (earlier && earlier !== today) return [earlier, today]
  const last = later || today
  return [last === begun ? dayAfter(begun, -1) : begun, last]
}
