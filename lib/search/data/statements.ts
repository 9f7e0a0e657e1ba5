import 'server-only'
import { db } from '@/lib/platform/db'
import { placeIn, shortTitleIn, titleIn } from '@/lib/statement/rules/names-by-language'
import { inPlace, type WordsIn } from '@/lib/statement/rules/own-words'
import { shownTranslations, translationOf } from '@/lib/statement/rules/translated'
import { firstExcerpt, lit } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { GroupResult, StatementHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'

type Row = {
  total: number
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
export async function findStatementHits(asked: Asked): Promise<GroupResult<StatementHit>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT matched.total, s.id, s.slug, s.title, s.place, s.short_title AS "shortTitle", base.language,
           statement_names(s.id, 'statement_title', s.titles) AS titles, statement_names(s.id, 'statement_place', s.places) AS places,
           statement_names(s.id, 'statement_short_title', s.short_titles) AS "shortTitles",
           (SELECT coalesce(json_agg(json_build_object('key', key, 'text', represented_by) ORDER BY position), '[]')
              FROM parties WHERE statement_id = s.id) AS offices
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT id, date, slug, max(rank) AS rank
                      FROM ((SELECT s.id, s.date, s.slug, search_rank(s.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank
                               FROM statements s
                              WHERE s.search @@ ${asked.tsquery}::tsquery AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT s.id, s.date, s.slug, search_rank(p.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery)
                               FROM parties p
                               JOIN statements s ON s.id = p.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE p.search @@ ${asked.tsquery}::tsquery
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT s.id, s.date, s.slug, search_rank(t.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery)
                               FROM translations t
                               JOIN statements s ON s.id = t.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE t.search @@ ${asked.tsquery}::tsquery AND t.language = ${asked.language}
                                AND t.field IN ('statement_title', 'statement_short_title', 'statement_place', 'represented_by')
                                AND translation_stands(t)
                              LIMIT ${MOST_READ})) AS either
                     GROUP BY id, date, slug) AS read
             ORDER BY rank DESC, date DESC, slug LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN statements s ON s.id = matched.id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     ORDER BY matched.rank DESC, s.date DESC, s.slug`
  const officesOf = await findOfficesIn(rows, asked.language)
  return resultOf('statements', rows, (row) => hitOf(row, officesOf(row), asked))
}

function hitOf(row: Row, offices: readonly WordsIn[], { language, query }: Asked): StatementHit {
  const { slug, shortTitle, shortTitles, language: written } = row
  const named = { ...row, base: { language: written } }
  const title = titleIn(named, language)
  const place = placeIn(named, language)
  const asWritten = row.offices.map(({ text }) => ({ text, language: written }))
  return {
    group: 'statements',
    statement: { slug, shortTitle, shortTitles, language: written },
    title: { language: title.language, pieces: lit(title.text, query) },
    parts: partsFound(
      {
        title: [row.title, title.text, row.shortTitle, shortTitleIn(named, language).text],
        place: [row.place, place.text],
        offices: [...offices, ...asWritten].map(({ text }) => text),
      },
      query,
    ),
    words: firstExcerpt([place, ...offices, ...asWritten], query),
  }
}

/** Who speaks in each of some statements, as shown in a language. */
async function findOfficesIn(rows: readonly Row[], language: string): Promise<(row: Row) => WordsIn[]> {
  const { where, ...shown } = shownTranslations(language, ['represented_by'])
  const translations = await db().translation.findMany({
    ...shown,
    where: { ...where, statementId: { in: rows.map(({ id }) => id) } },
    select: { ...shown.select, statementId: true, partyKey: true },
  })
  return ({ id, offices, language: written }) =>
    offices.map(({ key, text }) => {
      const original = { text, language: written }
      const ofParty = translations.filter(
        ({ statementId, partyKey }) => statementId === id && partyKey === key,
      )
      return inPlace(original, translationOf(ofParty, 'represented_by', original))
    })
}
