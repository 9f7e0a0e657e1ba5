import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import type { RowOf } from '@/lib/ground/platform/db'
import type { SearchSaid } from '../types'

/** What is read of a logged search, to tell what it says. */
export const saidSelect = {
  place: true,
  address: true,
  language: true,
  furtherLanguages: true,
  day: true,
  words: true,
  outcome: true,
  outcomeLanguage: true,
  foundSource: { select: { id: true, title: true, language: true } },
  items: {
    orderBy: { commitment: { start: 'asc' } },
    select: { commitment: { select: { reference: true } } },
  },
} as const

/** What a logged search says, of its row. */
export function saidOf(row: RowOf<'loggedSearch', typeof saidSelect>): SearchSaid {
  const { place, address, language, furtherLanguages, day, words, outcome, outcomeLanguage } = row
  return {
    place,
    address,
    language,
    furtherLanguages,
    day: dayOf(day),
    words,
    found: row.foundSource,
    outcome:
      outcome === null || outcomeLanguage === null ? null : { text: outcome, language: outcomeLanguage },
    alsoOn: row.items.map(({ commitment }) => commitment.reference),
  }
}
