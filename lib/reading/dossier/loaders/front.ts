import 'server-only'
import { updateDueOf } from '@/lib/assessment/status-update/rules/update-due'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { loadToday } from '@/lib/ground/platform/today'
import { findWhyUnmarked } from '@/lib/text/commitment/data/marks'
import { findOffices } from '@/lib/text/statement/data/offices'
import { officesBy } from '@/lib/text/statement/rules/own-words'
import { findLatest, findPictured } from '../data/front'
import { dossierOf } from '../rules/dossier'
import { arePictured, frontOf, latestBy } from '../rules/front'
import { overviewOf } from '../rules/overview'
import type { Front } from '../types'
import { loadPicturedOn, loadStandingOn } from './items-of-day'
import { loadAlikeItems, loadShownFigures } from './judgements'
import { loadChangesIn } from './mementos'
import { loadDueDays, loadOfDay, loadSince, loadSinceIn, type OfDay } from './of-day'
import { loadTextsIn, loadTextsInOn } from './own-text'
import { loadStatement } from './statement'

/** What the newest acts of publishing on a statement are made from. @param since those of the acts by the end of that day; null for now */
export const loadLatest = remembered(
  'latest',
  (slug) => [tagOf.statement(slug)],
  (slug: string, since: string | null, language: string) => findLatest(slug, since, language),
)

const loadPictured = remembered(
  'pictured',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findPictured(slug, undefined, language),
)

const loadWhyUnmarked = remembered(
  'why-unmarked',
  (slug) => [tagOf.statement(slug), tagOf.unmarked(slug)],
  findWhyUnmarked,
)

const loadOffices = remembered(
  'offices',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findOffices(slug, language),
)

/** The front page of a statement; null when no statement has that address. Its items are read where they are pictured one by one. */
export async function loadFront(slug: string, language: string): Promise<Front | null> {
  const [statement, alike, offices, today] = await Promise.all([
    loadStatement(slug),
    loadAlikeItems(slug, null),
    loadOffices(slug, language),
    loadToday(),
  ])
  if (!statement) return null
  const own = await loadTextsIn(statement, language)
  if (arePictured(alike)) {
    const { items, sources, revisions } = await loadPictured(slug, language)
    const front = frontOf(overviewOf(dossierOf(statement, items, sources, revisions, [])))
    return {
      ...{ ...front, own, offices },
      ...updateDueOf(front.figures, today),
      ...(alike.length === 0 && { unmarked: await loadWhyUnmarked(slug) }),
    }
  }
  const [figures, read] = await Promise.all([loadShownFigures(slug, null), loadLatest(slug, null, language)])
  const latest = latestBy(read, statement.parties, null)
  return {
    ...{ statement, alike, figures, latest, own, offices, overview: null },
    ...updateDueOf(figures, today),
  }
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadFrontOf(slug: string, text: string, language: string): Promise<OfDay<Front> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since } = await loadSince(slug, day)
    const [alike, { own, known }, everOffices, changes, due] = await Promise.all([
      loadAlikeItems(slug, since),
      loadTextsInOn(statement, language, day),
      loadOffices(slug, language),
      // The page says since when it was so.
      loadChangesIn(slug, language),
      loadDueDays(slug),
    ])
    const offices = officesBy(everOffices, day)
    if (arePictured(alike)) {
      const references = await loadStandingOn(slug, since)
      const { dossier, turns } = await loadPicturedOn(statement, references, { day, language })
      const front = dossier && frontOf(overviewOf(dossier))
      const shown: Front | null = front && {
        ...{ ...front, own, offices },
        ...updateDueOf(front.figures, day),
      }
      return { shown, madeFrom: [turns, known, everOffices, changes, due] }
    }
    const [{ turns }, figures, read] = await Promise.all([
      loadSinceIn(slug, day, language),
      loadShownFigures(slug, since),
      loadLatest(slug, since, language),
    ])
    const latest = latestBy(read, statement.parties, day)
    const shown: Front = {
      ...{ statement, alike, figures, latest, own, offices, overview: null, asOf: day },
      ...updateDueOf(figures, day),
    }
    return { shown, madeFrom: [turns, read, known, everOffices, changes, due] }
  })
}
