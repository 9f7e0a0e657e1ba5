import 'server-only'
import type { Force } from '@/lib/commitment/types'
import { db } from '@/lib/platform/db'
import { type ItemState, itemStates, revisionsOf } from '@/lib/status-update/rules/facets'
import { type InShort, inShortOfWhole } from '@/lib/status-update/rules/in-short'
import { shownLines } from '@/lib/status-update/rules/lines'
import { excerpt, lit } from '../rules/excerpt'
import type { GroupResult, ItemHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'

type Row = {
  total: number
  id: string
  slug: string
  shortTitle: string
  language: string
  reference: string
  force: Force
  followed: boolean
  title: string
  titleLanguage: string
  exact: string
  whyThisForce: string
  isPublic: boolean
}

/** Marked items by title, words and why they are marked so; withdrawn ones are in no list. On the desk those not yet public too. */
export async function findItemHits(asked: Asked): Promise<GroupResult<ItemHit>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT matched.total, c.id, s.slug, s.short_title AS "shortTitle", r.language, c.reference, c.force, c.followed, c.title,
           c.title_language AS "titleLanguage", c.exact, c.why_this_force AS "whyThisForce",
           c.published_at IS NOT NULL AS "isPublic"
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT c.id, c.passage_number, c.start, search_rank(c.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank
                      FROM commitments c
                      JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                     WHERE c.search @@ ${asked.tsquery}::tsquery AND c.withdrawn_at IS NULL
                       AND (c.published_at IS NOT NULL OR (${asked.audience} = 'desk' AND c.state = 'submitted'))
                     LIMIT ${MOST_READ}) AS read
             ORDER BY rank DESC, passage_number, start, id LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN commitments c ON c.id = matched.id
      JOIN renderings r ON r.id = c.rendering_id
      JOIN statements s ON s.id = c.statement_id
     ORDER BY matched.rank DESC, c.passage_number, c.start, c.id`
  const standing = await findStanding(rows)
  return resultOf('items', rows, (row) => ({
    group: 'items',
    statement: { slug: row.slug, shortTitle: row.shortTitle, language: row.language },
    reference: row.reference,
    force: row.force,
    title: { language: row.titleLanguage, pieces: lit(row.title, asked.query) },
    words: wordsOfItem(row, asked),
    states: standing.get(row.id)?.states ?? [],
    inShort: saidOf(standing.get(row.id)?.inShort ?? null, asked),
    isPublic: row.isPublic,
  }))
}

function wordsOfItem(
  { exact, language, whyThisForce, titleLanguage }: Row,
  { query }: Asked,
): ItemHit['words'] {
  const marked = excerpt(exact, query)
  if (marked) return { language, pieces: marked }
  const why = excerpt(whyThisForce, query)
  return why && { language: titleLanguage, pieces: why }
}

function saidOf(said: InShort | null, { query }: Asked): ItemHit['inShort'] {
  return said && { language: said.language, pieces: lit(said.text, query) }
}

type StandingOfItem = { readonly states: readonly ItemState[]; readonly inShort: InShort | null }

/** What stands for the items found, and what is said of each as a whole in short, by id. */
async function findStanding(items: readonly Row[]): Promise<ReadonlyMap<string, StandingOfItem>> {
  if (items.length === 0) return new Map()
  const [parties, revisions] = await Promise.all([
    db().party.findMany({
      where: { statement: { slug: { in: [...new Set(items.map(({ slug }) => slug))] } } },
      orderBy: { position: 'asc' },
      select: { key: true, statement: { select: { slug: true } } },
    }),
    db().revision.findMany({
      where: {
        line: { commitmentId: { in: items.map(({ id }) => id) } },
        OR: [{ state: 'final' }, { state: 'submitted', shownAsInterimAt: { not: null } }],
      },
      select: {
        number: true,
        state: true,
        judgement: true,
        shownAsInterimAt: true,
        finalAt: true,
        inShort: true,
        inShortWhole: true,
        rationaleLanguage: true,
        line: { select: { party: true, commitmentId: true } },
      },
    }),
  ])
  const onLines = revisions.map(({ line, shownAsInterimAt, finalAt, ...revision }) => ({
    ...revision,
    finalAt: finalAt?.toISOString() ?? null,
    shownAsInterim: shownAsInterimAt && { at: shownAsInterimAt.toISOString(), by: null },
    party: line.party,
    reference: line.commitmentId,
    provisional: shownAsInterimAt !== null,
  }))
  return new Map(
    items.map((item) => {
      const ownParties = parties.filter(({ statement }) => statement.slug === item.slug).map(({ key }) => key)
      const states = itemStates([{ ...item, reference: item.id }], onLines, ownParties).get(item.id) ?? []
      const shown = shownLines(revisionsOf(item.id, onLines), ownParties).map((line) => line.shown)
      return [item.id, { states, inShort: inShortOfWhole(shown) }]
    }),
  )
}
