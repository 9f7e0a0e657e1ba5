import 'server-only'
import { locales } from '@/lib/ground/i18n/routing'
import { sqlPart } from '@/lib/ground/platform/db'
import { placeIn, shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import { firstExcerpt, lit, withMoreFound } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { StatementHit } from '../types'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import type { InLanguage } from './translated'

type Row = {
  total: number
  rank: number
  id: string
  slug: string
  title: string
  titles: unknown
  shortTitle: string
  shortTitles: unknown
  place: string
  places: unknown
  language: string
  offices: { key: string; text: string }[]
}

/** Statements by what they are called, where they were made and who speaks in them, as written and as shown in the page's language. */
export const statements = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, s.id, s.slug, s.title, s.place, s.short_title AS "shortTitle", base.language,
           s.titles, s.places, s.short_titles AS "shortTitles",
           (SELECT coalesce(json_agg(json_build_object('key', key, 'text', represented_by) ORDER BY position), '[]')
              FROM parties WHERE statement_id = s.id AND represented_by IS NOT NULL) AS offices
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT id, date, slug, max(rank) AS rank
                      FROM ((SELECT s.id, s.date, s.slug, ${rankOf(asked, sqlPart`s.search`)} AS rank
                               FROM statements s
                              WHERE s.search @@ ${asked.tsquery}::tsquery AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT s.id, s.date, s.slug, ${rankOf(asked, sqlPart`p.search`)}
                               FROM parties p
                               JOIN statements s ON s.id = p.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE p.search @@ ${asked.tsquery}::tsquery
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT s.id, s.date, s.slug, t.rank
                               FROM said t
                               JOIN statements s ON s.id = t.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE t.field IN ('statement_title', 'statement_short_title', 'statement_place', 'represented_by')
                                AND translation_stands(t.it)
                              LIMIT ${MOST_READ})) AS either
                     GROUP BY id, date, slug) AS read
             ORDER BY rank DESC, date DESC, slug LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN statements s ON s.id = matched.id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     ORDER BY matched.rank DESC, s.date DESC, s.slug`,
  shows: (rows) => ({ statements: rows.map(({ id }) => id) }),
  result: (rows, asked, shown) => resultOf('statements', rows, (row) => hitOf(row, asked, shown)),
})

function hitOf(row: Row, { language, query }: Asked, shown: InLanguage): StatementHit {
  const { id, slug, language: written } = row
  const named = { ...shown.named(id, row, written), base: { language: written } }
  const { shortTitle, shortTitles } = named
  const title = titleIn(named, language)
  const place = placeIn(named, language)
  const offices = row.offices.flatMap(({ key, text }) => shown.office(id, key, { text, language: written }))
  const titles = locales.flatMap((each) => [titleIn(named, each), shortTitleIn(named, each)])
  const places = locales.map((each) => placeIn(named, each))
  return {
    group: 'statements',
    statement: { slug, shortTitle, shortTitles, language: written },
    title: { language: title.language, pieces: lit(title.text, query) },
    parts: partsFound(
      {
        title: [row.title, row.shortTitle, ...titles.map(({ text }) => text)],
        place: [row.place, ...places.map(({ text }) => text)],
        offices: offices.map(({ text }) => text),
      },
      query,
    ),
    words: firstExcerpt([place, ...offices, ...places, ...withMoreFound(titles, title, query)], query),
  }
}
