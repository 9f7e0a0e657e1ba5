import 'server-only'
import { linksAsOf } from '@/lib/assessment/lineage/rules/as-of'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { isBy } from '@/lib/ground/platform/day'
import { shownBy } from '@/lib/text/statement/rules/own-words'
import { statementBy } from '@/lib/text/statement/rules/statement-by'
import type { StatementView } from '@/lib/text/statement/types'
import { findSourcePart } from '../data/source'
import { readDay } from '../rules/as-of'
import { dossierAsOf } from '../rules/dossier-as-of'
import { overviewOf } from '../rules/overview'
import { type DayState, stateOf } from '../rules/state'
import { newestCopies } from './copies'
import { withEnds } from './lineage'
import { loadSourcePart, type SourceShown, sameOn } from './source'
import { loadStatement } from './statement'

const loadMoments = remembered(
  'source-moments',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, id: string) => {
    const part = await findSourcePart(slug, id, '')
    const references = part?.items.map(({ reference }) => reference) ?? []
    return findMoments(slug, references, [id, ...(part?.same.led.map((each) => each.id) ?? [])])
  },
)

/** A source at the end of a day. */
export interface SourceAsOf {
  day: string
  statement: StatementView
  /** What its page showed; null before it was published. */
  shown: SourceShown | null
  /** Between which days it showed the same. */
  state: DayState | null
}

/**
 * One source under a statement as it was known by the end of a day, UTC; null for a day that is none or lies ahead, and where it is none
 * of the statement's library.
 *
 * @param text what the address says of the day
 */
export async function loadSourceAsOf(
  slug: string,
  id: string,
  text: string,
  language: string,
): Promise<SourceAsOf | null> {
  const day = readDay(text, dayOf(now()))
  if (day === null) return null
  const [named, part, moments] = await Promise.all([
    loadStatement(slug),
    loadSourcePart(slug, id, language),
    loadMoments(slug, id),
  ])
  if (!named || !part || !moments) return null
  const statement = statementBy(named, day)
  const dossier = dossierAsOf(statement, { ...part, sources: [part.source], moments }, day)
  const source = dossier?.sources.get(id)
  if (!dossier || !source) return { day, statement, shown: null, state: null }
  const links = await withEnds(part.links, slug, language)
  const stored = part.copies.filter(({ fetchedAt }) => isBy(day, fetchedAt))
  const shown: SourceShown = {
    source,
    summaries: part.summaries.flatMap((summary) => shownBy(summary, day) ?? []),
    overview: overviewOf(dossier),
    said: part.said.filter(({ review }) => isBy(day, review?.at ?? null)),
    same: sameOn(part.same, source, day),
    copies: await newestCopies(slug, id, stored),
    hasOpenCopies: part.hasOpenCopies && stored.length > 0,
    missed: part.missed && isBy(day, part.missed.endedAt) ? part.missed : null,
    lineage: linksAsOf(links, dossier.sources, day),
  }
  return { day, statement, shown, state: stateOf(day, [part, moments, links, named.translatedNames]) }
}
