import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db, type RowOf } from '@/lib/platform/db'
import { findDecisions } from '@/lib/review/data/decisions'
import { answer } from '@/lib/review/policy'
import type { TranslatedField, WordsIn } from '@/lib/statement/rules/own-words'
import { originalHash } from '@/lib/statement/rules/translated'
import { contentHash } from '../rules/content-hash'
import { visibilityOf } from '../rules/visibility'
import { type DeskTranslation, TRANSLATION_WRITERS, type TranslationEntry } from '../types'
import { type PublicRevision, partiesInOrder, publicRevisions, shownOf, showsOf } from './originals'

/** The order of the translations into a language: what awaits review first, in reading order, then what was decided on. */
export async function findTranslationPlaces(language: string): Promise<{ readonly id: string }[]> {
  return db().translation.findMany({
    where: { language },
    orderBy: [
      { state: 'asc' },
      { commitment: { passageNumber: 'asc' } },
      { commitment: { start: 'asc' } },
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

/** One translation, whole, with the words that it translates; null when there is none. */
export async function findDeskTranslation(actor: Member, id: string): Promise<DeskTranslation | null> {
  const row = await db().translation.findUnique({ where: { id }, select: wholeSelect })
  if (!row) return null
  const { state, authorId, publishedAt, shownAt, withdrawnAt } = row
  const wasPublished = publishedAt !== null || shownAt !== null
  const work = { state, authorId, people: [authorId], writers: TRANSLATION_WRITERS, wasPublished }
  const original = saidAt(row).find((each) => originalHash(each) === row.originalSha256)
  if (!original) throw new Error(`translation ${id} is of words that are not there`)
  const { statementId, commitmentId, lineId, partyKey, field, language, originalSha256 } = row
  const ofSameWords = await db().translation.findMany({
    where: { statementId, commitmentId, lineId, partyKey, field, language, originalSha256 },
    select: { id: true, state: true, shownAt: true, publishedAt: true },
  })
  const about = {
    isCurrent: original.stands,
    itemStands: row.commitment === null || row.commitment.state === 'published',
  }
  return {
    ...entryOf(row),
    isImported: shownAt !== null,
    original: { text: original.text, language: original.language },
    isCurrent: original.stands,
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

/** What readers see, or saw, where a translation stands. */
function saidAt({
  field,
  commitment,
  line,
  party,
  statement,
}: WholeRow): (WordsIn & { readonly stands: boolean })[] {
  if (party !== null)
    return statement.renderings.map(({ language }) => ({ language, text: party.representedBy, stands: true }))
  if (commitment === null) return []
  if (line === null) {
    const { title, titleLanguage: language, whyThisForce } = commitment
    return [{ language, text: field === 'title' ? title : whyThisForce, stands: true }]
  }
  const shown = shownOf(line.party, line.revisions)
  const newestFirst = [...line.revisions].sort((a, b) => b.number - a.number)
  return newestFirst.flatMap((revision) => {
    const language = revision.rationaleLanguage
    const standing = shown?.rationaleLanguage === language ? wordsOf(field, shown) : []
    return wordsOf(field, revision).map((text) => ({ language, text, stands: standing.includes(text) }))
  })
}

function wordsOf(field: TranslatedField, said: PublicRevision): readonly string[] {
  if (field === 'shows') return showsOf(said)
  if (field === 'rationale') return [said.rationale]
  const sentence = field === 'in_short' ? said.inShort : said.inShortWhole
  return sentence === null ? [] : [sentence]
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
} as const

const wholeSelect = {
  ...entrySelect,
  authorId: true,
  statementId: true,
  commitmentId: true,
  lineId: true,
  originalSha256: true,
  shownAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  commitment: {
    select: { reference: true, state: true, title: true, titleLanguage: true, whyThisForce: true },
  },
  line: { select: { party: true, revisions: publicRevisions } },
  party: { select: { representedBy: true } },
  statement: {
    select: {
      slug: true,
      parties: partiesInOrder,
      renderings: { where: { isBase: true }, select: { language: true } },
    },
  },
} as const
type WholeRow = RowOf<'translation', typeof wholeSelect>

function entryOf({
  createdAt,
  author,
  statement,
  commitment,
  line,
  partyKey,
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
    slug: statement.slug,
    reference: commitment?.reference ?? null,
    party: line?.party ?? partyKey,
    parties: statement.parties,
    author: author.publicName,
    createdAt: createdAt.toISOString(),
  }
}
