import 'server-only'
import { sqlPart } from '@/lib/ground/platform/db'
import type { Judgement } from '@/lib/text/method/types'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { PartyView } from '@/lib/text/statement/types'
import { firstExcerpt, lit } from '../rules/excerpt'
import { type FoundPart, partsFound } from '../rules/parts'
import type { FoundWords, JudgementHit } from '../types'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'
import type { InLanguage } from './translated'

type Row = StatementRow & {
  total: number
  rank: number
  id: string
  commitmentId: string
  lineId: string
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
 * Judgements that are shown, by their reasons, what their citations show, as written and as translated into the page's language, and the quotes: the final one of a line, and a newer one shown
 * as provisional. On the desk also what awaits review. Drafts and what was sent back are never in it.
 */
export const judgements = placeOf<Row>({
  sql: (asked) => sqlPart`
    WITH found AS (
      SELECT r.id, ${rankOf(asked, sqlPart`r.search`)} AS rank FROM revisions r
       WHERE r.search @@ ${asked.tsquery}::tsquery
      UNION ALL
      SELECT c.revision_id, ${rankOf(asked, sqlPart`c.search`)} FROM citations c
       WHERE c.search @@ ${asked.tsquery}::tsquery
      UNION ALL
      SELECT r.id, t.rank
        FROM said t JOIN revisions r ON r.line_id = t.line_id AND translation_is_of(t.it, r)
       WHERE t.line_id IS NOT NULL AND translation_comes_first(t.it)
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
    SELECT matched.total, matched.rank, r.id, c.id AS "commitmentId", l.id AS "lineId", s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", base.language, c.reference, c.title,
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
     ORDER BY matched.rank DESC, r.id`,
  shows: (rows) => ({ ...statementsOf(rows), items: rows.map(({ commitmentId }) => commitmentId) }),
  result: (rows, asked, shown) => resultOf('judgements', rows, (row) => hitOf(row, asked, shown)),
})

function hitOf(row: Row, asked: Asked, shown: InLanguage): JudgementHit {
  const [title] = shown.title(row.commitmentId, { text: row.title, language: row.titleLanguage })
  const inShort = inShortOf(row, shown)
  return {
    group: 'judgements',
    statement: foundIn(row, shown),
    revisionId: row.id,
    parties: row.parties,
    reference: row.reference,
    title: { language: title.language, pieces: lit(title.text, asked.query) },
    party: row.party,
    number: row.number,
    judgement: row.judgement,
    provisional: !row.isFinal && row.isPublic,
    inShort: inShort && { language: inShort.language, pieces: lit(inShort.text, asked.query) },
    parts: partsOfJudgement(row, asked, shown),
    words: wordsOfJudgement(row, asked, shown),
    isPublic: row.isPublic,
  }
}

/** What a judgement says in short as the hit shows it: in the page's language where it is public and translated, else as it was written. */
function inShortOf(row: Row, shown: InLanguage): WordsIn | null {
  if (row.inShort === null) return null
  const written = { text: row.inShort, language: row.rationaleLanguage }
  return (row.isPublic && shown.ofLine(row.lineId, row).translated?.in_short) || written
}

/** What a judgement says by the part of it, each in every language that readers have it in. */
function textsOf(row: Row, shown: InLanguage) {
  const said = (text: string | null): WordsIn => ({ text: text ?? '', language: row.rationaleLanguage })
  const inEvery = (field: 'rationale' | 'shows' | 'in_short' | 'in_short_whole', text: string | null) => {
    const original = said(text)
    return row.isPublic && text !== null ? shown.onLine(row.lineId, field, original) : [original]
  }
  return {
    reasons: inEvery('rationale', row.rationale),
    inShort: [...inEvery('in_short', row.inShort), ...inEvery('in_short_whole', row.inShortWhole)],
    correction: [said(row.correctionReason)],
    shows: row.citations.flatMap(({ shows }) => inEvery('shows', shows)),
    quote: row.citations.map(({ quote, language }) => ({ text: quote ?? '', language })),
    locator: row.citations.map(({ locator, language }) => ({ text: locator ?? '', language })),
  }
}

function partsOfJudgement(row: Row, { query }: Asked, shown: InLanguage): readonly FoundPart[] {
  const texts = Object.entries(textsOf(row, shown))
  return partsFound(
    Object.fromEntries(texts.map(([part, said]) => [part, said.map(({ text }) => text)])),
    query,
  )
}

/** The first of its texts in which the words stand, in the page's language, as it was written or in another; its reasons where they stand together in none. What it says in short stands above. */
function wordsOfJudgement(row: Row, { query }: Asked, shown: InLanguage): FoundWords {
  const { reasons, inShort, correction, shows, quote, locator } = textsOf(row, shown)
  const above = inShortOf(row, shown)
  const isAbove = ({ text }: WordsIn) => text === above?.text
  const texts = [
    ...reasons,
    ...inShort.filter((said) => !isAbove(said)),
    ...correction,
    ...shows,
    ...quote,
    ...locator,
  ]
  const [first] = reasons
  return (
    firstExcerpt(texts, query) ?? {
      language: first?.language ?? row.rationaleLanguage,
      pieces: [{ text: first?.text ?? row.rationale, found: false }],
    }
  )
}
