import 'server-only'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { findTurns } from '@/lib/assessment/status-update/data/on-day'
import { remembered, tagOf } from '@/lib/ground/platform/cache'

/**
 * The items of a statement that stand, those that are alike as one entry; none when no statement has that address.
 *
 * @param day those that stood at its end; null for now
 */
export const loadAlikeItems = remembered(
  'alike-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findAlikeItems(slug, day),
)

/** How many judgements of a statement are shown. @param day as above */
export const loadShownFigures = remembered(
  'shown-figures',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findShownFigures(slug, day),
)

/** The days on which items of a statement, or judgements on them, became what readers see. */
export const loadTurns = remembered('turns', (slug) => [tagOf.statement(slug)], findTurns)
