import 'server-only'
import { sqlPart } from '@/lib/ground/platform/db'
import { isFoundIn, lit, quotingExcerpt } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { FoundWords } from '../types'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'

type Reading = {
  difference: string
  brief: string
  briefIsQuote: boolean
  quote: string | null
  language: string
  publisher: string
}
type Row = StatementRow & {
  total: number
  rank: number
  key: string
  exact: string
  readings: Reading[]
}

/** Places where another rendering says something else: by the base's words there, the difference, its quote and its brief reading. */
export const variants = placeOf<Row>({
  sql: (asked) => sqlPart`
    WITH found AS (
      SELECT statement_id, key, ${rankOf(asked, sqlPart`search`)} AS rank FROM variants
       WHERE search @@ ${asked.tsquery}::tsquery
      UNION ALL
      SELECT statement_id, variant_key, ${rankOf(asked, sqlPart`search`)} FROM variant_readings
       WHERE search @@ ${asked.tsquery}::tsquery
    ), readable AS (
      SELECT found.statement_id, found.key, max(found.rank) AS rank
        FROM found JOIN statements s ON s.id = found.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
       GROUP BY found.statement_id, found.key
       LIMIT ${MOST_READ}
    ), matched AS (
      SELECT *, count(*) OVER ()::int AS total FROM readable
       ORDER BY rank DESC, statement_id, key LIMIT ${asked.limit} OFFSET ${asked.offset}
    )
    SELECT matched.total, matched.rank, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", r.language, v.key, v.exact,
           (SELECT json_agg(json_build_object('difference', difference, 'brief', brief, 'briefIsQuote', brief_is_quote,
                              'quote', quote, 'language', language, 'publisher', publisher) ORDER BY position)
              FROM variant_readings WHERE statement_id = v.statement_id AND variant_key = v.key) AS readings
      FROM matched
      JOIN variants v ON v.statement_id = matched.statement_id AND v.key = matched.key
      JOIN renderings r ON r.id = v.rendering_id
      JOIN statements s ON s.id = v.statement_id
     ORDER BY matched.rank DESC, v.statement_id, v.position`,
  shows: statementsOf,
  result: (rows, asked, shown) =>
    resultOf('variants', rows, ({ key, exact, readings, ...row }) => {
      const { language } = row
      const reading = readings.find((each) => isFoundIn(textOf(each), asked.query)) ?? readings[0]
      return {
        group: 'variants',
        statement: foundIn(row, shown),
        key,
        parts: partsFound(
          {
            words: [exact],
            reading: readings.flatMap(({ brief, quote }) => [brief, quote]),
            difference: readings.map((each) => each.difference),
            publisher: readings.map((each) => each.publisher),
          },
          asked.query,
        ),
        lemma: { language, pieces: quotingExcerpt(exact, asked.query) ?? lit(exact, asked.query) },
        reading: reading ? wordsOfReading(reading, language, asked) : { language, pieces: [] },
        publisher: reading ? lit(reading.publisher, asked.query) : [],
      }
    }),
})

function textOf({ difference, brief, quote, publisher }: Reading): string {
  return [difference, brief, quote ?? '', publisher].join('\n')
}

/** What the other rendering says: where the words stand in the difference or the quote, that; else in brief. */
function wordsOfReading(reading: Reading, baseLanguage: string, { query }: Asked): FoundWords {
  const brief = { text: reading.brief, language: reading.briefIsQuote ? reading.language : baseLanguage }
  const texts = [
    brief,
    { text: reading.quote ?? '', language: reading.language },
    { text: reading.difference, language: baseLanguage },
  ]
  const { text, language } = texts.find((each) => isFoundIn(each.text, query)) ?? brief
  return { language, pieces: quotingExcerpt(text, query) ?? lit(text, query) }
}
