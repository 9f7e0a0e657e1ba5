import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { endOf } from '@/lib/ground/platform/day'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { fold } from '@/lib/ground/platform/fold'
import { plainTextOf } from '@/lib/ground/platform/storable-text'
import { NAME_FIELDS, withTranslatedNames } from '../rules/statement-names'
import { shownTranslations } from '../rules/translated'
import type {
  FormerAddress,
  PartyView,
  RenderingView,
  StatementCard,
  StatementHead,
  StatementView,
  YearOfStatements,
} from '../types'
import { findEditorialNotes } from './editorial-notes'

/** All statements, newest first. */
export async function findStatements(): Promise<StatementCard[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      shortTitle: true,
      place: true,
      places: true,
      date: true,
      renderings: { where: { isBase: true }, select: { language: true } },
    },
  })
  return rows.map(({ date, renderings, ...row }) => ({
    ...row,
    language: renderings[0]?.language ?? '',
    date: dayOf(date),
  }))
}

/**
 * The addresses of all statements, newest first: what their list is counted and cut by.
 *
 * @param year only those of one, YYYY
 * @param day those that had been brought in by its end, YYYY-MM-DD, UTC; null for now
 */
export async function findStatementPlaces(year?: string, day: string | null = null): Promise<string[]> {
  const which = year === undefined ? sqlPart`` : sqlPart`AND to_char(date, 'YYYY') = ${year}`
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(slug, ' ' ORDER BY date DESC, slug) AS places
    FROM statements WHERE created_at < ${endOf(day)}::timestamptz ${which}`
  return all?.places?.split(' ') ?? []
}

/** The addresses of the two newest statements: whether there is one, and whether there are several. */
export async function findFirstStatements(): Promise<string[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    take: 2,
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

/** In which years statements were made, the newest first, and how many in each. */
export function findStatementYears(): Promise<YearOfStatements[]> {
  return manyRows<YearOfStatements>`
    SELECT to_char(date, 'YYYY') AS year, count(*)::int AS n FROM statements GROUP BY 1 ORDER BY 1 DESC`
}

/** The parties of every statement, each once, as the earliest that has it names it: a key is the same party in all of them. */
export function findParties(): Promise<PartyView[]> {
  return db().party.findMany({
    distinct: ['key'],
    orderBy: [{ statement: { date: 'asc' } }, { position: 'asc' }],
    select: partySelect,
  })
}

/** The id of a statement; null when none has that address. */
export async function findStatementId(slug: string): Promise<string | null> {
  const row = await db().statement.findUnique({ where: { slug }, select: { id: true } })
  return row?.id ?? null
}

/** The first address that the statement at an address had; that address itself where there is none. */
export async function findFirstSlug(slug: string): Promise<string> {
  const row = await db().statement.findUnique({ where: { slug }, select: { firstSlug: true } })
  return row?.firstSlug ?? slug
}

/** How many of them a page shows. */
const MOST_FORMER = 100

/** The addresses that statements had and have no more, the newest first. */
export async function findFormerAddresses(): Promise<FormerAddress[]> {
  return manyRows<FormerAddress>`
    SELECT g.slug AS former, s.slug FROM given_slugs g JOIN statements s ON s.id = g.statement_id
    WHERE g.slug <> s.slug ORDER BY g.given_at DESC, g.slug LIMIT ${MOST_FORMER}`
}

/** When a statement was brought in, before which nothing of it was public: an ISO moment; null when no statement has that address. */
export async function findBroughtIn(slug: string): Promise<string | null> {
  const row = await db().statement.findUnique({ where: { slug }, select: { createdAt: true } })
  return row?.createdAt.toISOString() ?? null
}

/** How many passages the text of each of some statements has, by their addresses. */
export function countPassages(slugs: readonly string[]): Promise<{ slug: string; n: number }[]> {
  return manyRows<{ slug: string; n: number }>`
    SELECT s.slug, (SELECT count(*) FROM renderings r JOIN passages p ON p.rendering_id = r.id WHERE r.statement_id = s.id AND r.is_base) AS n
    FROM statements s WHERE s.slug = ANY (${slugs}::text[])`
}

/** A statement without its text; null when no statement has that address. */
export async function findStatementHead(slug: string): Promise<StatementHead | null> {
  const row = await db().statement.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      titles: true,
      place: true,
      places: true,
      date: true,
      translations: shownTranslations(null, NAME_FIELDS),
      parties: { orderBy: { position: 'asc' }, select: partySelect },
      renderings: {
        where: { isBase: true },
        select: { language: true, _count: { select: { passages: true } } },
      },
    },
  })
  if (!row) return null
  const { renderings, date, translations, ...head } = row
  const [base] = renderings
  if (!base) throw new Error(`statement ${slug} has no base rendering`)
  const { language } = base
  const named = withTranslatedNames(head, translations, language)
  return { ...named, date: dayOf(date), base: { language }, passages: base._count.passages }
}

/** A statement with its text, passages, renderings and variants; null when no statement has that address. */
export async function findStatement(slug: string): Promise<StatementView | null> {
  const row = await db().statement.findUnique({ where: { slug }, select: statementSelect })
  if (!row) return null
  const base = row.renderings.find((rendering) => rendering.isBase)
  if (!base?.text) throw new Error(`statement ${slug} has no base rendering with a text`)
  const text = base.text
  const brought = await findBringing(row.id)
  const view: StatementView = {
    id: row.id,
    ...(brought ? { brought } : {}),
    slug: row.slug,
    shortId: row.shortId,
    title: row.title,
    titles: row.titles,
    titleGivenBy: row.titleGivenBy,
    shortTitle: row.shortTitle,
    shortTitles: row.shortTitles,
    place: row.place,
    places: row.places,
    date: dayOf(row.date),
    parties: row.parties,
    areas: row.areas,
    base: { ...viewOf(base), text, editorial: await findEditorialNotes(slug) },
    otherRenderings: row.renderings.filter((rendering) => !rendering.isBase).map(viewOf),
    passages: base.passages.map((passage) => ({ ...passage, text: text.slice(passage.start, passage.end) })),
    variants: row.variants,
  }
  return withTranslatedNames(view, row.translations, base.language)
}

/** Who brought a statement, and who compared its text and approved it; null where it came with a dossier. */
async function findBringing(id: string): Promise<StatementView['brought'] | null> {
  const row = await db().bringing.findFirst({
    where: { id, state: 'published' },
    select: {
      bringer: { select: { publicName: true } },
      reviews: {
        where: { decision: 'approve' },
        orderBy: { at: 'desc' },
        take: 1,
        select: { at: true, reviewer: { select: { publicName: true } } },
      },
    },
  })
  const [review] = row?.reviews ?? []
  return row && review
    ? { by: row.bringer.publicName, approvedBy: review.reviewer.publicName, at: review.at.toISOString() }
    : null
}

function viewOf({ key, language, label, publisher, url, sha256 }: RenderingView): RenderingView {
  return { key, language, label, publisher, url, sha256 }
}

const partySelect = { key: true, name: true, names: true, representedBy: true } as const

/** What is read of a place where texts of a statement differ. */
export const variantSelect = {
  key: true,
  start: true,
  end: true,
  exact: true,
  readings: {
    orderBy: { position: 'asc' },
    select: {
      kind: true,
      publisher: true,
      url: true,
      language: true,
      weight: true,
      difference: true,
      quote: true,
      brief: true,
      briefIsQuote: true,
    },
  },
} as const

const statementSelect = {
  id: true,
  slug: true,
  shortId: true,
  title: true,
  titles: true,
  titleGivenBy: true,
  shortTitle: true,
  shortTitles: true,
  place: true,
  places: true,
  date: true,
  translations: shownTranslations(null, NAME_FIELDS),
  parties: {
    orderBy: { position: 'asc' },
    select: partySelect,
  },
  areas: { orderBy: { position: 'asc' }, select: { key: true, title: true, titles: true } },
  renderings: {
    orderBy: { position: 'asc' },
    select: {
      key: true,
      language: true,
      label: true,
      publisher: true,
      url: true,
      sha256: true,
      text: true,
      isBase: true,
      passages: { orderBy: { number: 'asc' }, select: { number: true, start: true, end: true } },
    },
  },
  variants: { orderBy: { position: 'asc' }, select: variantSelect },
} as const

/** The words in what was typed to find something, as they are compared. */
export function wordsIn(typed: string): string[] {
  return fold(plainTextOf(typed))
    .split(' ')
    .filter((word) => word !== '')
}

/** Whether a text has every word in it, as search compares words: a piece of a query. Every text has none. */
export function holdsWords(words: readonly string[], text: SqlPart): SqlPart {
  if (words.length === 0) return sqlPart`true`
  return sqlPart`(SELECT bool_and(strpos(words_of_it, word) > 0) FROM
    search_fold(${text}) AS words_of_it, unnest(${words}::text[]) AS word)`
}
