import 'server-only'
import type { Force } from '@/lib/commitment/types'
import { db } from '@/lib/platform/db'
import { type ItemState, itemStates, revisionsOf } from '@/lib/status-update/rules/facets'
import { type InShort, inShortOfWhole } from '@/lib/status-update/rules/in-short'
import { shownLines } from '@/lib/status-update/rules/lines'
import type { Judgement } from '@/lib/status-update/types'
import { excerpt, lit } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { GroupResult, ItemHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'
import { findInLanguage, type InLanguage } from './translated'

type Row = {
  total: number
  id: string
  slug: string
  shortTitle: string
  shortTitles: unknown
  language: string
  reference: string
  force: Force
  followed: boolean
  title: string
  titleLanguage: string
  exact: string
  whyThisForce: string
  isPublic: boolean
  /** The statement's, by key, in their order. */
  parties: string[]
  shown: ShownRevision[]
}

/** What readers see of a line, or did before a newer one was shown; moments as JSON has them. */
type ShownRevision = {
  lineId: string
  party: string
  number: number
  state: 'final' | 'submitted'
  judgement: Judgement
  shownAsInterimAt: string | null
  finalAt: string | null
  inShort: string | null
  inShortWhole: string | null
  rationaleLanguage: string
}

/** Marked items by title, words, why they are marked so, and by what of them is shown in the page's language; withdrawn ones are in no list. On the desk those not yet public too. */
export async function findItemHits(asked: Asked): Promise<GroupResult<ItemHit>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT matched.total, c.id, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", r.language, c.reference, c.force, c.followed, c.title,
           c.title_language AS "titleLanguage", c.exact, c.why_this_force AS "whyThisForce",
           c.published_at IS NOT NULL AS "isPublic",
           ARRAY(SELECT key FROM parties WHERE statement_id = s.id ORDER BY position) AS parties,
           (SELECT coalesce(json_agg(json_build_object('lineId', l.id, 'party', l.party, 'number', rev.number, 'state', rev.state, 'judgement', rev.judgement,
                     'shownAsInterimAt', rev.shown_as_interim_at, 'finalAt', rev.final_at, 'inShort', rev.in_short,
                     'inShortWhole', rev.in_short_whole, 'rationaleLanguage', rev.rationale_language)), '[]')
              FROM lines l JOIN revisions rev ON rev.line_id = l.id
             WHERE l.commitment_id = c.id
               AND (rev.state = 'final' OR (rev.state = 'submitted' AND rev.shown_as_interim_at IS NOT NULL))) AS shown
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT id, passage_number, start, max(rank) AS rank
                      FROM ((SELECT c.id, c.passage_number, c.start, search_rank(c.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank
                               FROM commitments c
                               JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE c.search @@ ${asked.tsquery}::tsquery AND c.withdrawn_at IS NULL
                                AND (c.published_at IS NOT NULL OR (${asked.audience} = 'desk' AND c.state = 'submitted'))
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT c.id, c.passage_number, c.start, search_rank(t.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery)
                               FROM translations t
                               JOIN commitments c ON c.id = t.commitment_id AND c.withdrawn_at IS NULL AND c.published_at IS NOT NULL
                               JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE t.search @@ ${asked.tsquery}::tsquery AND t.language = ${asked.language} AND translation_stands(t)
                              LIMIT ${MOST_READ})) AS either
                     GROUP BY id, passage_number, start) AS read
             ORDER BY rank DESC, passage_number, start, id LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN commitments c ON c.id = matched.id
      JOIN renderings r ON r.id = c.rendering_id
      JOIN statements s ON s.id = c.statement_id
     ORDER BY matched.rank DESC, c.passage_number, c.start, c.id`
  const shown = await findInLanguage(
    rows.map(({ id }) => id),
    asked.language,
  )
  return resultOf('items', rows, (row) => {
    const { states, inShort } = standingOf(row, shown)
    const title = shown.title(row.id, { text: row.title, language: row.titleLanguage })
    return {
      group: 'items',
      statement: {
        slug: row.slug,
        shortTitle: row.shortTitle,
        shortTitles: row.shortTitles,
        language: row.language,
      },
      reference: row.reference,
      force: row.force,
      title: { language: title.language, pieces: lit(title.text, asked.query) },
      parts: partsFound(
        {
          title: [row.title, title.text],
          words: [row.exact],
          why: [row.whyThisForce],
          inShort: [inShort?.text],
        },
        asked.query,
      ),
      words: wordsOfItem(row, asked),
      states,
      inShort: saidOf(inShort, asked),
      isPublic: row.isPublic,
    }
  })
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

/** What stands for an item, and what is said of it as a whole in short. */
function standingOf({ shown, parties, ...item }: Row, inLanguage: InLanguage): StandingOfItem {
  const { reference } = item
  const onLines = shown.map(({ shownAsInterimAt, finalAt, ...revision }) => ({
    ...revision,
    ...inLanguage.ofLine(revision.lineId, revision),
    finalAt: isoOf(finalAt),
    shownAsInterim: shownAsInterimAt === null ? null : { at: isoOf(shownAsInterimAt) ?? '', by: null },
    reference,
    provisional: shownAsInterimAt !== null,
  }))
  const lines = shownLines(revisionsOf(reference, onLines), parties)
  return {
    states: itemStates([item], onLines, parties).get(reference) ?? [],
    inShort: inShortOfWhole(lines.map((line) => line.shown)),
  }
}

function isoOf(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
