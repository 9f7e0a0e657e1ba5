import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { findItemsByShort } from '@/lib/reading/share/data/short'
import { MOST_CHOSEN, readChosen } from '@/lib/reading/share/rules/chosen'
import { statementBy } from '@/lib/text/statement/rules/statement-by'
import { readDay } from '../rules/as-of'
import { inRuns } from '../rules/chosen'
import { statesIn } from '../rules/item-list'
import type { Chosen, ChosenRun } from '../types'
import { loadListed, loadOutlined } from './items'
import { loadSince, loadSinceIn } from './of-day'
import { loadStatement } from './statement'

const loadPlaced = remembered(
  'chosen',
  (_ids: string) => [tagOf.found],
  (ids: string) => findItemsByShort(ids.split('.')),
)

/**
 * The items that an address names, of one statement or several, in its order; null where it is no such address, and for a day that is none or lies
 * ahead.
 *
 * @param text what the address says of the day; null for now
 */
export async function loadChosen(
  segment: string,
  text: string | null,
  language: string,
): Promise<Chosen | null> {
  const names = readChosen(segment)
  const day = text === null ? null : readDay(text, dayOf(now()))
  if (!names || (text !== null && day === null)) return null
  const asked = names.slice(0, MOST_CHOSEN)
  const placed = await loadPlaced(asked.join('.'))
  const slugs = [...new Set(placed.map(({ slug }) => slug))]
  const read = await Promise.all(
    slugs.map((slug) => {
      const references = placed.filter((each) => each.slug === slug).map(({ reference }) => reference)
      return loadRun(slug, references, day, language)
    }),
  )
  const { runs, unknown } = inRuns(
    asked,
    read.flatMap((run) => run ?? []),
  )
  return { segment, runs, unknown, isCut: names.length > asked.length, day }
}

/** Some items of one statement as a list shows them. */
async function loadRun(
  slug: string,
  references: readonly string[],
  day: string | null,
  language: string,
): Promise<ChosenRun | null> {
  const statement = await loadStatement(slug)
  if (!statement) return null
  const [since, said] =
    day === null
      ? [null, null]
      : (await Promise.all([loadSince(slug, day), loadSinceIn(slug, day, language)])).map(
          (each) => each.since,
        )
  const entries = await loadListed(slug, references.join(' '), language, said ?? null)
  const outlined = [...new Set(entries.flatMap(({ reference, governs }) => [reference, ...governs]))]
  const outlines = outlined.length > 0 ? await loadOutlined(slug, outlined.join(' '), since ?? null) : []
  return {
    statement: day === null ? statement : statementBy(statement, day),
    entries,
    states: statesIn(outlines),
    confidences: new Map(outlines.map(({ reference, confidences }) => [reference, confidences])),
    apart: new Map(outlines.map(({ reference, apart }) => [reference, apart])),
  }
}
