import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findDecisions } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'
import { originalHash } from '@/lib/text/statement/rules/translated'
import { contentHash } from '../rules/content-hash'
import { saidOf } from '../rules/said-of'
import { visibilityOf } from '../rules/visibility'
import {
  type DeskTranslation,
  TRANSLATION_WRITERS,
  type TranslatedWords,
  type TranslationEntry,
} from '../types'
import { findBodiesOf, partiesInOrder } from './of-statement'
import { saidAt, whereItStands } from './said-at'

/**
 * The order of the translations into a language: what awaits review first, then what was decided on; of both first what people wrote, then what came
 * with a dossier, each in reading order.
 */
export async function findTranslationPlaces(language: string): Promise<{ readonly id: string }[]> {
  return db().translation.findMany({
    where: { language },
    orderBy: [
      { state: 'asc' },
      { author: { kind: 'asc' } },
      { commitment: { passageNumber: 'asc' } },
      { commitment: { start: 'asc' } },
      { source: { number: 'asc' } },
      { field: 'asc' },
      { id: 'asc' },
    ],
    select: { id: true },
  })
}

/** Translations by their ids, in the order of these. */
export async function findTranslationsNamed(ids: readonly string[]): Promise<TranslationEntry[]> {
  const rows = await db().translation.findMany({ where: { id: { in: [...ids] } }, select: entrySelect })
  return rows.map(entryOf).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** How many translations into each language await review. */
export async function countAwaiting(): Promise<Readonly<Record<string, number>>> {
  const rows = await db().translation.groupBy({
    by: ['language'],
    where: { state: 'submitted' },
    _count: { _all: true },
  })
  return Object.fromEntries(rows.map(({ language, _count }) => [language, _count._all]))
}

/** One translation, whole, with the words that it translates, unless some of these are withheld; null when there is none. */
export async function findDeskTranslation(actor: Member, id: string): Promise<DeskTranslation | null> {
  const row = await db().translation.findUnique({ where: { id }, select: wholeSelect })
  if (!row) return null
  const { state, authorId, publishedAt, shownAt, withdrawnAt } = row
  const wasPublished = publishedAt !== null || shownAt !== null
  const work = { state, authorId, people: [authorId], writers: TRANSLATION_WRITERS, wasPublished }
  const original = await originalOf(row)
  const isCurrent = original?.stands ?? false
  const { statementId, commitmentId, sourceId, lineId, partyKey, field, language, originalSha256 } = row
  const ofSameWords = await db().translation.findMany({
    where: { statementId, commitmentId, sourceId, lineId, partyKey, field, language, originalSha256 },
    select: { id: true, state: true, shownAt: true, publishedAt: true },
  })
  const about = {
    isCurrent,
    itemStands: row.commitment === null || row.commitment.state === 'published',
  }
  return {
    ...entryOf(row),
    isImported: shownAt !== null,
    original: { text: original?.text ?? null, language: row.originalLanguage },
    isCurrent,
    visibility: visibilityOf(row, ofSameWords, about),
    fingerprint: contentHash(row),
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? '',
    },
    decisions: await findDecisions({ translationId: id }),
    isMine: authorId === actor.id,
    may: { approve: answer(actor, 'approve', work), withdraw: answer(actor, 'withdraw', work) },
  }
}

/** A translation with the words that it translates, whatever became of it; null when there is none. */
export async function findTranslated(id: string): Promise<TranslatedWords | null> {
  const row = await db().translation.findUnique({ where: { id }, select: wholeSelect })
  if (!row) return null
  const { of, field, party, parties, language, text } = entryOf(row)
  const original = { text: (await originalOf(row))?.text ?? null, language: row.originalLanguage }
  return { of, field, party, parties, language, text, original }
}

/** The words that it translates as they stand somewhere still; undefined where some of them are withheld by now. */
async function originalOf(row: RowOf<'translation', typeof wholeSelect>) {
  const isOfBody = row.field === 'responsible'
  const bodies = isOfBody && row.statementId !== null ? await findBodiesOf(db(), row.statementId) : []
  return saidAt(row, bodies).find((each) => originalHash(each) === row.originalSha256)
}

const entrySelect = {
  id: true,
  field: true,
  language: true,
  text: true,
  state: true,
  createdAt: true,
  partyKey: true,
  author: { select: { publicName: true } },
  statement: { select: { slug: true, parties: partiesInOrder } },
  commitment: { select: { reference: true } },
  line: { select: { party: true } },
  source: { select: { id: true } },
} as const

const wholeSelect = {
  ...entrySelect,
  ...whereItStands,
  authorId: true,
  statementId: true,
  commitmentId: true,
  lineId: true,
  sourceId: true,
  originalLanguage: true,
  originalSha256: true,
  shownAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
} as const

function entryOf({
  createdAt,
  author,
  statement,
  commitment,
  line,
  partyKey,
  source,
  id,
  field,
  language,
  text,
  state,
}: RowOf<'translation', typeof entrySelect>): TranslationEntry {
  return {
    id,
    field,
    language,
    text,
    state,
    of: ofWhat(id, statement?.slug ?? null, commitment?.reference ?? null, source?.id ?? null),
    party: line?.party ?? partyKey,
    parties: statement?.parties ?? [],
    author: author.publicName,
    createdAt: createdAt.toISOString(),
  }
}

/** @throws Error for a row that is of nothing, which the database does not take */
function ofWhat(
  id: string,
  statement: string | null,
  reference: string | null,
  source: string | null,
): SaidOf {
  const of = saidOf({ statement, reference, source })
  if (!of) throw new Error(`translation ${id} is of nothing`)
  return of
}
