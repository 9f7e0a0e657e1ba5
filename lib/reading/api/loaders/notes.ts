import 'server-only'
import type { z } from 'zod'
import { findPlacedQuestions, findPublicFollowUps } from '@/lib/assessment/follow-up/data/public'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { isBy } from '@/lib/ground/platform/day'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { partOf } from '@/lib/ground/platform/parts'
import { loadLookedEntries } from '@/lib/reading/dossier/loaders/looked'
import { loadNotePlaces, loadNotesAt } from '@/lib/reading/dossier/loaders/notes'
import { notesAsOf } from '@/lib/text/note/rules/as-of'
import { searchesAddress } from '@/lib/text/statement/rules/addresses'
import { pageOn } from '../rules/addresses'
import { followUpRecord, noteRecord, requestRecord, searchRecord } from '../rules/note'
import type { followUpSchema, lookedSchema, noteSchema } from '../schema/note'
import type { Asked, FoundPart } from '../types'
import { loadAskedSlug } from './statements'

/** A part of the public notes on a statement, in the order in which they became public. */
export async function loadNoteRecords(asked: Asked): Promise<FoundPart<z.input<typeof noteSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const places = (await loadNotePlaces(slug)).filter(
    ({ publishedAt }) => day === null || isBy(day, publishedAt),
  )
  const part = partOf(places, { nameOf: ({ id }) => id, after })
  if (!part) return null
  const ids = part.entries.map(({ id }) => id).join(' ')
  const notes = ids === '' ? [] : await loadNotesAt(slug, ids)
  const shown = day === null ? notes : notesAsOf(notes, day)
  return {
    entries: shown.map((note) => noteRecord(slug, note, day)),
    next: part.next,
    permalink: pageOn(pageAddress('statement', { statement: slug }), day),
  }
}

/** A part of where somebody looked for what followed a statement: requests for documents, the log of searches, and what judgements name. */
export async function loadLookedRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof lookedSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const list = await loadLookedEntries(slug, { after, day, language: '' })
  return (
    list && {
      entries: list.part.entries.map((entry) =>
        entry.kind === 'search'
          ? searchRecord(slug, entry.reference, entry.search)
          : requestRecord(slug, entry.request, list.today),
      ),
      next: list.part.next,
      permalink: pageOn(searchesAddress(slug), day),
    }
  )
}

const loadQuestionPlaces = remembered(
  'question-places',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findPlacedQuestions(slug, day),
)

const loadQuestions = remembered(
  'questions-at',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string) => findPublicFollowUps(slug, { ids: ids.split(' ') }),
)

/** A part of the public questions to come back to, by due day. */
export async function loadFollowUpRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof followUpSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const part = partOf(await loadQuestionPlaces(slug, day), { nameOf: ({ id }) => id, after })
  if (!part) return null
  const ids = part.entries.map(({ id }) => id).join(' ')
  const questions = ids === '' ? [] : await loadQuestions(slug, ids)
  return {
    entries: questions.map((question) => followUpRecord(slug, question, day)),
    next: part.next,
    permalink: pageOn(pageAddress('followUps', { statement: slug }), null),
  }
}
