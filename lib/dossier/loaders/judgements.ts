import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findAlikeItems, findShownFigures } from '@/lib/status-update/data/alike'
import { findTurns } from '@/lib/status-update/data/on-day'

/** The items of a statement that stand, those that are alike as one entry; none when no statement has that address. */
export const loadAlikeItems = remembered(
  'alike-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findAlikeItems(slug),
)

/** How many judgements of a statement are shown. */
export const loadShownFigures = remembered(
  'shown-figures',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findShownFigures(slug),
)

/** The items that stood at the end of a day, as above. */
export const loadAlikeItemsOn = remembered(
  'alike-items-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string) => findAlikeItems(slug, day),
)

/** How many judgements were shown at the end of a day. */
export const loadShownFiguresOn = remembered(
  'shown-figures-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string) => findShownFigures(slug, day),
)

/** The days on which items of a statement, or judgements on them, became what readers see. */
export const loadTurns = remembered('turns', (slug) => [tagOf.statement(slug)], findTurns)
