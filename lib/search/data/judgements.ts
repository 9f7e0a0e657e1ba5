import 'server-only'
import { db } from '@/lib/platform/db'
import type { PartyView } from '@/lib/statement/types'
import type { Judgement } from '@/lib/status-update/types'
import { excerpt, lit } from '../rules/excerpt'
import { type FoundPart, partsFound } from '../rules/parts'
import type { FoundWords, GroupResult, JudgementHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'
import { findInLanguage, type InLanguage } from './translated'

type Row = {
  total: number
  id: string
  commitmentId: string
  lineId: string
  slug: string
  shortTitle: string
  shortTitles: unknown
  language: string
  parties: PartyView[]
  reference: string
  title: string
  titleLanguage: string
  party: string
  number: number
  judgement: Judgement
  isFinal: boolean
  isPublic: boolean
  rationale: string
  inShort: string | null
  inShortWhole: string | null
  correctionReason: string | null
  rationaleLanguage: string
  citations: { shows: string; quote: string | null; locator: string | null; language: string }[]
}

/**
 * Judgements that are shown, by their reasons, what their citations show, and the quotes: the final one of a line, and a newer one shown
 * as provisional. On the desk also what awaits review. Drafts and what was sent back are never in it.
 */
export async function findJudgementHits(asked: Asked): Promise<GroupResult<JudgementHit>> {
  const rows = await db().$queryRaw<Row[]>`
    WITH found AS (
      SELECT r.id, search_rank(r.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank FROM revisions r
       WHERE r.search @@ ${asked.tsquery}::tsquery
      UNION ALL
      SELECT c.revision_id, search_rank(c.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) FROM citations c
       WHERE c.search @@ ${asked.tsquery}::tsquery
    ), readable AS (
      SELECT found.id, max(found.rank) AS rank
        FROM found
        JOIN revisions r ON r.id = found.id
        JOIN lines l ON l.id = r.line_id
        JOIN commitments c ON c.id = l.commitment_id AND c.withdrawn_at IS NULL
        JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
       WHERE (c.published_at IS NOT NULL AND (r.state = 'final' OR (
                r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL AND NOT EXISTS (
                  SELECT FROM revisions newer
                   WHERE newer.line_id = r.line_id AND newer.number > r.number
                     AND (newer.state = 'final' OR (newer.state = 'submitted' AND newer.shown_as_interim_at IS NOT NULL))))))
          OR (${asked.audience} = 'desk' AND r.state = 'submitted' AND r.id <> ALL (${[...asked.kept]}::uuid[]))
       GROUP BY found.id
       LIMIT ${MOST_READ}
    ), matched AS (
      SELECT id, rank, count(*) OVER ()::int AS total FROM readable
       ORDER BY rank DESC, id LIMIT ${asked.limit} OFFSET ${asked.offset}
    )
    SELECT matched.total, r.id, c.id AS "commitmentId", l.id AS "lineId", s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", base.language, c.reference, c.title,
           c.title_language AS "titleLanguage", l.party, r.number, r.judgement, r.state = 'final' AS "isFinal",
           r.state = 'final' OR r.shown_as_interim_at IS NOT NULL AS "isPublic",
           r.in_short AS "inShort", r.in_short_whole AS "inShortWhole", r.rationale, r.correction_reason AS "correctionReason", r.rationale_language AS "rationaleLanguage",
           (SELECT json_agg(json_build_object('key', key, 'name', name, 'names', names, 'representedBy', represented_by) ORDER BY position)
              FROM parties WHERE statement_id = s.id) AS parties,
           (SELECT coalesce(json_agg(json_build_object('shows', cited.shows, 'quote', cited.quote, 'locator', cited.locator, 'language', source.language)
                            ORDER BY cited.number), '[]')
              FROM citations cited JOIN sources source ON source.id = cited.source_id WHERE cited.revision_id = r.id) AS citations
      FROM matched
      JOIN revisions r ON r.id = matched.id
      JOIN lines l ON l.id = r.line_id
      JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     ORDER BY matched.rank DESC, r.id`
  const shown = await findInLanguage(
    rows.map(({ commitmentId }) => commitmentId),
    asked.language,
  )
  return resultOf('judgements', rows, (row) => hitOf(row, asked, shown))
}

function hitOf(row: Row, asked: Asked, shown: InLanguage): JudgementHit {
  const title = shown.title(row.commitmentId, { text: row.title, language: row.titleLanguage })
  const inShort = row.isPublic ? shown.ofLine(row.lineId, row).translated?.in_short : undefined
  return {
    group: 'judgements',
    statement: {
      slug: row.slug,
      shortTitle: row.shortTitle,
      shortTitles: row.shortTitles,
      language: row.language,
    },
    revisionId: row.id,
    parties: row.parties,
    reference: row.reference,
    title: { language: title.language, pieces: lit(title.text, asked.query) },
    party: row.party,
    number: row.number,
    judgement: row.judgement,
    provisional: !row.isFinal && row.isPublic,
    inShort:
      row.inShort === null
        ? null
        : {
            language: inShort?.language ?? row.rationaleLanguage,
            pieces: lit(inShort?.text ?? row.inShort, asked.query),
          },
    parts: partsOfJudgement(row, asked, inShort?.text),
    words: wordsOfJudgement(row, asked),
    isPublic: row.isPublic,
  }
}

function partsOfJudgement(row: Row, { query }: Asked, inShort: string | undefined): readonly FoundPart[] {
  return partsFound(
    {
      reasons: [row.rationale],
      inShort: [row.inShort, row.inShortWhole, inShort],
      correction: [row.correctionReason],
      shows: row.citations.map(({ shows }) => shows),
      quote: row.citations.map(({ quote }) => quote),
      locator: row.citations.map(({ locator }) => locator),
    },
    query,
  )
}

/** The first of its texts in which the words stand; its reasons where they stand together in none. */
function wordsOfJudgement(row: Row, { query }: Asked): FoundWords {
  const texts = [
    { text: row.rationale, language: row.rationaleLanguage },
    { text: row.inShortWhole ?? '', language: row.rationaleLanguage },
    { text: row.correctionReason ?? '', language: row.rationaleLanguage },
    ...row.citations.flatMap(({ shows, quote, locator, language }) => [
      { text: shows, language: row.rationaleLanguage },
      { text: quote ?? '', language },
      { text: locator ?? '', language },
    ]),
  ]
  for (const { text, language } of texts) {
    const pieces = excerpt(text, query)
    if (pieces) return { language, pieces }
  }
  return { language: row.rationaleLanguage, pieces: [{ text: row.rationale, found: false }] }
}
