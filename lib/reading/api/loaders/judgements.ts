import 'server-only'
import type { z } from 'zod'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import {
  type CitationPlace,
  findCitationPlaces,
  findJudgementPlaces,
  type JudgementPlace,
} from '../data/places'
import { pageOn } from '../rules/addresses'
import { citationRecord, judgementRecord } from '../rules/judgement'
import { nameOfPlace, readPlace } from '../rules/judgement-place'
import type { citationSchema, judgementSchema } from '../schema/judgement'
import type { Asked, FoundOne, FoundPart } from '../types'
import { loadItemRecord, loadItemsWith } from './items'
import { loadAskedJudged } from './statements'

type Judgement = z.input<typeof judgementSchema>
type Citation = z.input<typeof citationSchema>

// What is asked for most is kept: the first part of now. A place to go on from is whatever somebody names, and so many that they would push out pages.
const loadFirstJudgements = remembered(
  'judgement-places',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string | null) =>
    findJudgementPlaces(slug, { reference, after: null, day: null }),
)

const loadFirstCitations = remembered(
  'citation-places',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string | null) => findCitationPlaces(slug, { reference, after: null, day: null }),
)

const loadJudgementPlaces: Places<JudgementPlace> = (slug, reference, after, day) =>
  after === null && day === null
    ? loadFirstJudgements(slug, reference)
    : findJudgementPlaces(slug, { reference, after: after === null ? null : readPlace(after), day })

const loadCitationPlaces: Places<CitationPlace> = (slug, reference, after, day) => {
  if (after === null && day === null) return loadFirstCitations(slug, reference)
  const from = after === null ? null : readPlace(after)
  return findCitationPlaces(slug, {
    reference,
    after: from && { ...from, citation: from.citation ?? 0 },
    day,
  })
}

/** A part of the published judgements on a statement, or on an item of it, whatever became of them since. */
export async function loadJudgementRecords(asked: Asked): Promise<FoundPart<Judgement> | null> {
  return partWith(asked, loadJudgementPlaces, (slug, revision) => judgementRecord(slug, revision, asked.day))
}

/** A part of what they cite. */
export async function loadCitationRecords(asked: Asked): Promise<FoundPart<Citation> | null> {
  return partWith(asked, loadCitationPlaces, (slug, revision, { citation }) => {
    const cited = revision.citations.find(({ number }) => number === citation)
    return cited ? citationRecord(slug, revision, cited, asked.day) : null
  })
}

/** One judgement. */
export async function loadJudgementRecord(asked: Asked): Promise<FoundOne<Judgement> | null> {
  const { reference = '', line = '', number = '' } = asked.params
  const statement = await loadAskedJudged(asked)
  const dossier = statement && (await loadItemsWith(statement, [reference], asked.day))
  const revision = dossier?.revisions.find(isAt({ reference, line, number: Number(number) }))
  if (!statement || !revision) return null
  const entry = judgementRecord(statement.slug, revision, asked.day)
  return { entry, permalink: entry.permalink }
}

type Places<Place> = (
  slug: string,
  reference: string | null,
  after: string | null,
  day: string | null,
) => Promise<readonly Place[]>

/** A part of what judgements hold, with the items that they are on read once. */
async function partWith<Place extends JudgementPlace, Entry>(
  asked: Asked,
  places: Places<Place>,
  recordOf: (slug: string, revision: RevisionView, place: Place) => Entry | null,
): Promise<FoundPart<Entry> | null> {
  const { day, after, params } = asked
  const reference = params.reference ?? null
  const statement = await loadAskedJudged(asked)
  if (!statement || (after !== null && !readPlace(after))) return null
  const { slug } = statement
  if (reference !== null && !(await loadItemRecord(asked))) return null
  const found = await places(slug, reference, after, day)
  if (after !== null && found.length === 0) return null
  const shown = found.slice(0, ENTRIES_A_PART)
  const references = [...new Set(shown.map((place) => place.reference))]
  const dossier = await loadItemsWith(statement, references, day)
  const last = shown.at(-1)
  const kind = reference === null ? 'items' : 'item'
  return {
    entries: shown.flatMap((place) => {
      const revision = dossier?.revisions.find(isAt(place))
      return (revision && recordOf(slug, revision, place)) ?? []
    }),
    next: last && found.length > shown.length ? nameOfPlace(last) : null,
    permalink: pageOn(pageAddress(kind, { statement: slug, reference: reference ?? '' }), day),
  }
}

function isAt(place: Pick<JudgementPlace, 'reference' | 'line' | 'number'>) {
  return ({ reference, party, number }: RevisionView) =>
    reference === place.reference && party === place.line && number === place.number
}
