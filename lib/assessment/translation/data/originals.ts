import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'
import type { ReviewState } from '@/lib/record/review/types'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { type SaidOf, SEVERAL_AT_A_PLACE, type WordsIn } from '@/lib/text/statement/rules/own-words'
import { originalHash } from '@/lib/text/statement/rules/translated'
import { visibilityOf } from '../rules/visibility'
import type { OriginalView, Place, ToTranslate } from '../types'
import type { About, Standing } from './about'
import { findOfItem } from './of-item'
import { findOfSource } from './of-source'
import { findOfStatement } from './of-statement'

/**
 * The texts of an item, a statement or a source that readers see, with their translations into a language; null where there is none that stands.
 * What of a judgement awaits its own review is not among them.
 */
export async function findToTranslate(of: SaidOf, language: string): Promise<ToTranslate | null> {
  const about = await findAbout(db(), of)
  if (!about) return null
  const { statementId, commitmentId, sourceId, parties, exact, texts } = about
  const rows = await db().translation.findMany({
    where: { statementId, commitmentId, sourceId, language },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: lineSelect,
  })
  const originals = texts.map((original) => withTranslations(original, rows, language))
  return { of, parties, exact, originals }
}

/** What stands at a place, as a translation of it is written; null where nothing does. */
export async function findOriginals(
  tx: Transaction,
  at: Place & { readonly of: SaidOf },
): Promise<
  (Pick<About, 'commitmentId' | 'statementId' | 'sourceId'> & { readonly texts: readonly WordsIn[] }) | null
> {
  const about = await findAbout(tx, at.of)
  const texts = about?.texts.filter((text) => isAt(text, at)) ?? []
  return about && texts.length > 0 ? { ...about, texts } : null
}

function isAt(one: Place, other: Place): boolean {
  return one.field === other.field && one.lineId === other.lineId && one.partyKey === other.partyKey
}

function findAbout(client: Transaction, { slug, reference, source }: SaidOf): Promise<About | null> {
  if (source !== null) return findOfSource(client, source)
  return reference === null ? findOfStatement(client, slug) : findOfItem(client, slug, reference)
}

type LineRow = Place & {
  readonly id: string
  readonly text: string
  readonly state: ReviewState
  readonly originalSha256: string
  readonly shownAt: Date | null
  readonly publishedAt: Date | null
  readonly author: { readonly publicName: string }
}

function withTranslations(
  { names, ...original }: Standing,
  rows: readonly LineRow[],
  language: string,
): OriginalView {
  const brought = nameIn(names, language)
  const sha256 = originalHash(original)
  const isCurrent = ({ originalSha256 }: LineRow) => originalSha256 === sha256
  // Of several texts at one place nobody can tell which an earlier wording was of.
  const isOfIt = SEVERAL_AT_A_PLACE.includes(original.field) ? isCurrent : () => true
  const here = rows.filter((row) => isAt(row, original) && isOfIt(row))
  const ofTheseWords = here.filter(isCurrent)
  return {
    ...original,
    ...(brought !== null && { brought }),
    sha256,
    translations: here.map((row) => ({
      id: row.id,
      text: row.text,
      state: row.state,
      author: row.author.publicName,
      isImported: row.shownAt !== null,
      isCurrent: isCurrent(row),
      visibility: visibilityOf(row, ofTheseWords, { isCurrent: isCurrent(row), itemStands: true }),
    })),
  }
}

const lineSelect = {
  id: true,
  field: true,
  lineId: true,
  partyKey: true,
  text: true,
  state: true,
  originalSha256: true,
  shownAt: true,
  publishedAt: true,
  author: { select: { publicName: true } },
} as const
