import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { manyRows, type RowOf } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { type TranslatedField, titledIn } from '@/lib/text/statement/rules/own-words'
import { shownTranslations, type TranslationRow, translatedWith } from '@/lib/text/statement/rules/translated'
import { MOST_BEARINGS } from '../rules/bearings'
import { hingeOf } from '../rules/hinge'
import { wordsElsewhereSchema } from '../schema'
import type { Bearings, BearingView, CommitmentView, ForcesByParty } from '../types'

/** What is read of the item that governs another, to quote the words of that with its verb. */
export const governingSelect = {
  reference: true,
  passageNumber: true,
  start: true,
  end: true,
  exact: true,
  whyThisForce: true,
} as const

/** What is read of the forces that the parties' own texts give an item. */
const forceSaidSelect = {
  short: true,
  long: true,
  caution: true,
  cautionWords: true,
  broughtAt: true,
  parties: {
    orderBy: { position: 'asc' as const },
    select: { party: true, force: true, certainty: true, words: true, later: true, note: true },
  },
} as const

/** What of a marked item a view is made from; shared by the desk's reads. */
export const commitmentSelect = {
  id: true,
  reference: true,
  shortId: true,
  key: true,
  title: true,
  titleLanguage: true,
  areaKey: true,
  force: true,
  passageNumber: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  whyThisForce: true,
  namesNobody: true,
  followed: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnLanguage: true,
  governedBy: { select: { ...governingSelect, forceSaid: { select: forceSaidSelect } } },
  forceSaid: { select: forceSaidSelect },
  governs: {
    where: { state: 'published' as const },
    orderBy: [{ passageNumber: 'asc' as const }, { start: 'asc' as const }],
    select: { reference: true },
  },
  responsible: { orderBy: { position: 'asc' as const }, select: { name: true } },
}

/**
 * Rows of items with the listed sources that bear on each.
 *
 * @param sourceIds only these sources, of which all that bear on it are named
 */
export async function withBearings<Row extends { readonly id: string }>(
  rows: readonly Row[],
  sourceIds: readonly string[] | null = null,
): Promise<(Row & Bearings)[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const found = await manyRows<BearingView & { item: string; n: number }>`
    SELECT i.id AS item, b."sourceId", b.stance, b.n
    FROM unnest(${ids}::uuid[]) AS i (id), LATERAL (
      SELECT b.source_id AS "sourceId", b.stance, count(*) OVER () AS n, s.number
      FROM bearings b JOIN sources s ON s.id = b.source_id AND s.listed_at IS NOT NULL
      WHERE b.commitment_id = i.id AND (${sourceIds}::text[] IS NULL OR b.source_id = ANY (${sourceIds}::text[]))
      ORDER BY s.number LIMIT ${sourceIds === null ? MOST_BEARINGS : null}) AS b
    ORDER BY b.number`
  const ofItem = grouped(found, ({ item }) => item)
  return rows.map((row) => {
    const own = ofItem(row.id)
    return {
      ...row,
      bearings: own.map(({ sourceId, stance }) => ({ sourceId, stance })),
      bearingCount: own[0]?.n ?? 0,
    }
  })
}

/** What is read of the translations of an item's own words, with the item. */
export function translationsOfItem(
  language: string,
  fields: readonly TranslatedField[] = ['title', 'why_this_force'],
) {
  return { translations: shownTranslations(language, fields) }
}

/** A row read with `translationsOfItem` as a view in the page's language. */
export function commitmentIn({
  translations,
  ...row
}: RowOf<'commitment', typeof commitmentSelect> &
  Bearings & { readonly translations: readonly TranslationRow[] }) {
  const { title, titleLanguage: language, whyThisForce } = row
  const originals = { title: { text: title, language }, why_this_force: { text: whyThisForce, language } }
  return titledIn({ ...commitmentOf(row), ...translatedWith(translations, originals) })
}

/** The same of what names an item. */
export function namedIn<Row extends { readonly title: string; readonly titleLanguage: string }>({
  translations,
  ...row
}: Row & { readonly translations: readonly TranslationRow[] }) {
  const { title, titleLanguage } = row
  return titledIn({
    ...row,
    ...translatedWith(translations, { title: { text: title, language: titleLanguage } }),
  })
}

/** A row read by `commitmentSelect` as a view. */
export function commitmentOf({
  withdrawnAt,
  withdrawnReason,
  withdrawnLanguage,
  governedBy,
  governs,
  responsible,
  forceSaid,
  ...row
}: RowOf<'commitment', typeof commitmentSelect> & Bearings): CommitmentView {
  return {
    ...row,
    byParty: byPartyOf({ reference: row.reference, forceSaid }) ?? (governedBy && byPartyOf(governedBy)),
    governedBy: governedBy?.reference ?? null,
    hinge: governedBy && hingeOf(governedBy),
    governs: governs.map((governed) => governed.reference),
    responsible: responsible.map((body) => body.name),
    withdrawn: withdrawnOf({
      withdrawnAt,
      withdrawnReason,
      withdrawnLanguage,
      titleLanguage: row.titleLanguage,
    }),
  }
}

/** What the parties' own texts say, of an item that has such forces of its own. */
function byPartyOf({
  reference,
  forceSaid,
}: Pick<RowOf<'commitment', typeof commitmentSelect>, 'reference' | 'forceSaid'>): ForcesByParty | null {
  if (!forceSaid) return null
  const { broughtAt, cautionWords, parties, ...said } = forceSaid
  return {
    ...said,
    reference,
    broughtAt: broughtAt.toISOString(),
    cautionWords: wordsElsewhereSchema.parse(cautionWords),
    parties: parties.map((party) => ({
      ...party,
      words: wordsElsewhereSchema.parse(party.words),
      later: wordsElsewhereSchema.parse(party.later),
    })),
  }
}

/** When an item was withdrawn, and why; null for one that stands. */
export function withdrawnOf({
  withdrawnAt,
  withdrawnReason,
  withdrawnLanguage,
  titleLanguage,
}: Pick<
  RowOf<'commitment', typeof commitmentSelect>,
  'withdrawnAt' | 'withdrawnReason' | 'withdrawnLanguage' | 'titleLanguage'
>): CommitmentView['withdrawn'] {
  if (!withdrawnAt || withdrawnReason === null) return null
  return { on: dayOf(withdrawnAt), reason: withdrawnReason, language: withdrawnLanguage ?? titleLanguage }
}
