import 'server-only'
import { updateDueOf } from '@/lib/assessment/status-update/rules/update-due'
import { loadToday } from '@/lib/ground/platform/today'
import type { InFigures } from '../types'
import { loadAlikeItems, loadShownFigures } from './judgements'
import { loadDueDays, loadOfDay, loadSince, type OfDay } from './of-day'
import { loadStatement } from './statement'

/** How a statement stands, in numbers alone: no item of it is read. Null when no statement has that address. */
export async function loadInFigures(slug: string): Promise<InFigures | null> {
  const [statement, alike, figures, today] = await Promise.all([
    loadStatement(slug),
    loadAlikeItems(slug, null),
    loadShownFigures(slug, null),
    loadToday(),
  ])
  return statement && { statement, alike, figures, ...updateDueOf(figures, today) }
}

/** The same at the end of a day, UTC. @param text what the address says of the day */
export function loadInFiguresOf(slug: string, text: string): Promise<OfDay<InFigures> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since, turns } = await loadSince(slug, day)
    const [alike, figures, due] = await Promise.all([
      loadAlikeItems(slug, since),
      loadShownFigures(slug, since),
      loadDueDays(slug),
    ])
    return {
      shown: { statement, alike, figures, ...updateDueOf(figures, day), asOf: day },
      madeFrom: [turns, due],
    }
  })
}
