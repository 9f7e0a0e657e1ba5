import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, manyRows, type RowOf } from '@/lib/ground/platform/db'
import { eachAmongOthers } from '@/lib/ground/platform/others'
import { gradeIn } from '../rules/grade'
import { formerAddresses } from '../rules/moved'
import { lastClassed, proposedClass, saidIn } from '../rules/said'
import type { SourceType, SourceView } from '../types'
import { linkSelect, linkViewOf } from './link-check'
import { findStoredCopies, NO_COPIES, type StoredCopies } from './stored-copies'

/**
 * The library of a statement as readers see it: every listed source that bears on one of its items, is or was in public a later text of
 * one, was found by a public search or is the answer to a public request, or is cited in a judgement that is or was public there, by number. What was said about a source and not yet accepted is not in it.
 */
export function findSourcesOf(slug: string): Promise<SourceView[]> {
  return findSources({ listedAt: { not: null }, ...inLibraryOf(slug) })
}

/** The ids of a statement's library, by number: as the database keeps it, without those for which another stands. */
export async function findSourceIdsOf(slug: string): Promise<string[]> {
  const [all] = await manyRows<{ ids: string | null }>`
    SELECT string_agg(e.source_id, ' ' ORDER BY e.number) AS ids
    FROM statements s JOIN library_entries e ON e.statement_id = s.id AND NOT e.led WHERE s.slug = ${slug}`
  return all?.ids?.split(' ') ?? []
}

/** How many sources the library of each of some statements has, by their addresses: as the database keeps it. */
export function countSourcesOf(slugs: readonly string[]): Promise<{ slug: string; n: number }[]> {
  return manyRows<{ slug: string; n: number }>`
    SELECT s.slug, coalesce(t.n, 0) AS n
    FROM statements s LEFT JOIN library_tallies t ON t.statement_id = s.id AND t.facet = 'all' AND t.value = ''
    WHERE s.slug = ANY (${slugs}::text[])`
}

/** A source of a statement's library, as the database keeps it; null where it is none of it. */
export async function findSourceOf(slug: string, id: string): Promise<SourceView | null> {
  const [kept] = await manyRows<{ id: string }>`
    SELECT e.source_id AS id FROM statements s JOIN library_entries e ON e.statement_id = s.id AND e.source_id = ${id} WHERE s.slug = ${slug}`
  const [source] = kept ? await findListedSources([kept.id]) : []
  return source ?? null
}

/** Which of some sources have a page under a statement, by their ids. */
export async function findThoseIn(slug: string, ids: readonly string[]): Promise<string[]> {
  const rows = await manyRows<{ id: string }>`
    SELECT e.source_id AS id FROM statements s JOIN library_entries e ON e.statement_id = s.id
    WHERE s.slug = ${slug} AND e.source_id = ANY (${[...ids]}::text[]) ORDER BY e.number`
  return rows.map(({ id }) => id)
}

/** Sources by their ids, by number: of those named the listed ones. */
export function findListedSources(ids: readonly string[]): Promise<SourceView[]> {
  return findSources({ listedAt: { not: null }, id: { in: [...ids] } })
}

/** Some sources by whoever wrote them, or else published them, then by date, what nobody dated last, and number: ids. */
export async function inNameOrder(ids: readonly string[]): Promise<string[]> {
  const rows = await manyRows<{ id: string }>`
    SELECT id FROM sources WHERE id = ANY (${[...ids]}::text[])
    ORDER BY search_fold(coalesce(author, publisher)) COLLATE "C", date COLLATE "C" NULLS LAST, number`
  return rows.map(({ id }) => id)
}

/** What makes a listed source one of a statement's library. */
export function inLibraryOf(slug: string) {
  const ofStatement = { statement: { slug } }
  return {
    OR: [
      { bearings: { some: { commitment: ofStatement } } },
      { lineage: { some: { commitment: ofStatement, publishedAt: { not: null } } } },
      { loggedSearches: { some: { ...ofStatement, state: 'published' } } },
      { requestActs: { some: { request: ofStatement, publishedAt: { not: null } } } },
      {
        citations: {
          some: {
            revision: {
              line: { commitment: ofStatement },
              OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
            },
          },
        },
      },
    ],
  } satisfies SourceWhere
}

export type SourceWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['source']['findMany']>[0]>['where']
>

/** Sources by what is said of them, by number. */
export async function findSources(where: SourceWhere): Promise<SourceView[]> {
  const rows = await db().source.findMany({ where, orderBy: { number: 'asc' }, select: sourceSelect })
  const copies = await findStoredCopies(rows.map(({ id }) => id))
  return eachAmongOthers(rows, (row) => viewOf(row, copies.get(row.id)))
}

/** What was said of a source and accepted, and what came with a dossier and awaits its reader. */
const acceptedOrProposed = {
  OR: [{ review: { decision: 'approve' as const } }, { review: null, person: { kind: 'import' as const } }],
}

/** What of a source a view is made from; shared by the desk's reads. */
export const sourceSelect = {
  id: true,
  number: true,
  url: true,
  title: true,
  titleBasis: true,
  publisher: true,
  author: true,
  date: true,
  language: true,
  type: true,
  summary: true,
  core: true,
  seen: true,
  note: true,
  primary: true,
  onBehalfOf: true,
  independenceGroup: true,
  originFor: true,
  reliability: true,
  credibility: true,
  listedAt: true,
  linkCheck: { select: linkSelect },
  sameAs: true,
  classings: {
    where: acceptedOrProposed,
    orderBy: { at: 'asc' },
    select: { before: true, after: true, review: { select: { decision: true, at: true } } },
  },
} as const

type SourceRow = RowOf<'source', typeof sourceSelect>

/** @param copies of it, as `findStoredCopies` finds them; nothing where none is kept */
export function viewOf(
  { type, classings, listedAt, linkCheck, ...row }: SourceRow,
  copies: StoredCopies = NO_COPIES,
): SourceView {
  const changes = classings.flatMap(({ before, after, review }) =>
    review?.decision === 'approve'
      ? [{ at: review.at.toISOString(), before: saidIn(before), said: saidIn(after) }]
      : [],
  )
  const pending = classings.flatMap(({ after, review }) => (review === null ? [saidIn(after)] : []))
  return {
    ...row,
    ...gradeIn(row),
    ...copies,
    proposed: proposedClass(pending),
    type: typeOf(type),
    classedAt: lastClassed(changes),
    formerAddresses: formerAddresses(changes),
    listedOn: listedAt && dayOf(listedAt),
    link: linkCheck && linkViewOf(linkCheck, row.url),
  }
}

export function typeOf(type: SourceRow['type']): SourceType {
  return type === 'think_tank' ? 'think-tank' : type
}
