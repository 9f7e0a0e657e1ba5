import 'server-only'
import { type ItemState, itemStates, revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { type InShort, inShortOfWhole } from '@/lib/assessment/status-update/rules/in-short'
import { shownLines } from '@/lib/assessment/status-update/rules/lines'
import { sqlPart } from '@/lib/ground/platform/db'
import { hingeOf } from '@/lib/text/commitment/rules/hinge'
import type { Force, Judgement } from '@/lib/text/method/types'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { ALL_PARTIES, type PartyView } from '@/lib/text/statement/types'
import { firstExcerpt, isFoundIn, lit, withMoreFound } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import { saidOnLines } from '../rules/said-on-lines'
import type { ItemHit } from '../types'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'
import type { InLanguage } from './translated'

type Row = StatementRow & {
  total: number
  rank: number
  id: string
  reference: string
  force: Force
  followed: boolean
  title: string
  titleLanguage: string
  start: number
  exact: string
  prefix: string
  suffix: string
  whyThisForce: string
  /** The item that governs it. */
  governing: Parameters<typeof hingeOf>[0] | null
  isPublic: boolean
  /** The bodies that it makes responsible and that are no party. */
  bodies: string[]
  /** The statement's, in their order. */
  parties: PartyView[]
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

/** Marked items by title, words, why they are marked so, the bodies that they make responsible, and by what of them is shown in the page's language; withdrawn ones are in no list. On the desk those not yet public too. */
export const items = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, c.id, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", r.language, c.reference, c.force, c.followed, c.title,
           c.title_language AS "titleLanguage", c.start, c.exact, c.prefix, c.suffix, c.why_this_force AS "whyThisForce",
           (SELECT json_build_object('passageNumber', g.passage_number, 'start', g.start, 'end', g."end", 'exact', g.exact, 'whyThisForce', g.why_this_force)
              FROM commitments g WHERE g.id = c.governed_by_id) AS governing,
           c.published_at IS NOT NULL AS "isPublic",
           ARRAY(SELECT b.name FROM responsible_bodies b WHERE b.commitment_id = c.id AND NOT EXISTS (
             SELECT FROM parties p WHERE p.statement_id = s.id AND p.name = b.name) ORDER BY b.position) AS bodies,
           (SELECT json_agg(json_build_object('key', key, 'name', name, 'names', names, 'representedBy', represented_by) ORDER BY position)
              FROM parties WHERE statement_id = s.id) AS parties,
           (SELECT coalesce(json_agg(json_build_object('lineId', l.id, 'party', l.party, 'number', rev.number, 'state', rev.state, 'judgement', rev.judgement,
                     'shownAsInterimAt', rev.shown_as_interim_at, 'finalAt', rev.final_at, 'inShort', rev.in_short,
                     'inShortWhole', rev.in_short_whole, 'rationaleLanguage', rev.rationale_language)), '[]')
              FROM lines l JOIN revisions rev ON rev.line_id = l.id
             WHERE l.commitment_id = c.id
               AND (rev.state = 'final' OR (rev.state = 'submitted' AND rev.shown_as_interim_at IS NOT NULL))) AS shown
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT id, passage_number, start, max(rank) AS rank
                      FROM ((SELECT c.id, c.passage_number, c.start, ${rankOf(asked, sqlPart`c.search`)} AS rank
                               FROM commitments c
                               JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE c.search @@ ${asked.tsquery}::tsquery AND c.withdrawn_at IS NULL
                                AND (c.published_at IS NOT NULL OR (${asked.audience} = 'desk' AND c.state = 'submitted'))
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT c.id, c.passage_number, c.start, t.rank
                               FROM said t
                               JOIN commitments c ON c.id = t.commitment_id AND c.withdrawn_at IS NULL AND c.published_at IS NOT NULL
                               JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE t.field IN ('title', 'why_this_force', 'in_short', 'in_short_whole') AND translation_stands(t.it)
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT c.id, c.passage_number, c.start, ${rankOf(asked, sqlPart`b.search`)}
                               FROM responsible_bodies b
                               JOIN commitments c ON c.id = b.commitment_id AND c.withdrawn_at IS NULL AND c.published_at IS NOT NULL
                               JOIN statements s ON s.id = c.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE b.search @@ ${asked.tsquery}::tsquery
                                AND NOT EXISTS (SELECT FROM parties p WHERE p.statement_id = s.id AND p.name = b.name)
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT c.id, c.passage_number, c.start, t.rank
                               FROM said t
                               JOIN statements s ON s.id = t.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                               JOIN commitments c ON c.statement_id = s.id AND c.withdrawn_at IS NULL AND c.published_at IS NOT NULL
                               JOIN responsible_bodies b ON b.commitment_id = c.id
                                AND original_sha256(c.title_language, b.name) = t.original_sha256
                              WHERE t.field = 'responsible' AND translation_stands(t.it)
                              LIMIT ${MOST_READ})) AS either
                     GROUP BY id, passage_number, start) AS read
             ORDER BY rank DESC, passage_number, start, id LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN commitments c ON c.id = matched.id
      JOIN renderings r ON r.id = c.rendering_id
      JOIN statements s ON s.id = c.statement_id
     ORDER BY matched.rank DESC, c.passage_number, c.start, c.id`,
  shows: (rows) => ({ ...statementsOf(rows), items: rows.map(({ id }) => id) }),
  result: (rows, asked, shown) => resultOf('items', rows, (row) => hitOf(row, asked, shown)),
})

function hitOf(row: Row, asked: Asked, shown: InLanguage): ItemHit {
  const { states, inShort, onLines } = standingOf(row, shown)
  const foundOnLines = onLines.filter(({ text }) => isFoundIn(text, asked.query))
  const titles = shown.title(row.id, { text: row.title, language: row.titleLanguage })
  const whys = shown.why(row.id, { text: row.whyThisForce, language: row.titleLanguage })
  const [title] = titles
  const besides = inOtherLanguages(row, shown, [inShort, ...onLines])
  return {
    group: 'items',
    statement: foundIn(row, shown),
    reference: row.reference,
    force: row.force,
    title: { language: title.language, pieces: lit(title.text, asked.query) },
    parts: partsFound(
      {
        title: titles.map(({ text }) => text),
        words: [row.exact],
        why: whys.map(({ text }) => text),
        inShort: [inShort, ...onLines.filter(isOfWhole), ...besides].map((said) => said?.text),
        responsible: bodiesOf(row, shown).map(({ text }) => text),
      },
      asked.query,
    ),
    inShortFor: [...new Set(foundOnLines.filter((said) => !isOfWhole(said)).map(({ party }) => party))],
    parties: row.parties,
    words: firstExcerpt(
      [
        {
          text: quotedWords({ ...row, hinge: row.governing && hingeOf(row.governing) }),
          language: row.language,
          isStatement: true,
        },
        ...whys,
        ...bodiesOf(row, shown),
        ...foundOnLines,
        ...besides,
        ...withMoreFound(titles, title, asked.query),
      ],
      asked.query,
    ),
    states,
    inShort: saidOf(inShort, asked),
    isPublic: row.isPublic,
  }
}

/** What judgements on it say in short in languages other than the one that is shown. */
function inOtherLanguages(
  row: Row,
  shown: InLanguage,
  above: readonly (InShort | null)[],
): readonly WordsIn[] {
  const texts = row.shown.flatMap(({ lineId, inShort, inShortWhole, rationaleLanguage: language }) =>
    (['in_short', 'in_short_whole'] as const).flatMap((field) => {
      const text = field === 'in_short' ? inShort : inShortWhole
      return text === null ? [] : shown.onLine(lineId, field, { text, language })
    }),
  )
  return texts.filter(({ text }) => !above.some((said) => said?.text === text))
}

/** The bodies that an item makes responsible, in every language that readers have them in. */
function bodiesOf({ statementId, bodies, titleLanguage: language }: Row, shown: InLanguage) {
  return bodies.flatMap((text) => shown.body(statementId, { text, language }))
}

function saidOf(said: InShort | null, { query }: Asked): ItemHit['inShort'] {
  return said && { language: said.language, pieces: lit(said.text, query) }
}

function isOfWhole({ party }: InShort): boolean {
  return party === ALL_PARTIES
}

type StandingOfItem = {
  readonly states: readonly ItemState[]
  readonly inShort: InShort | null
  readonly onLines: readonly InShort[]
}

/** What stands for an item, what is said of it as a whole in short, and what is on its lines besides. */
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
  const keys = parties.map(({ key }) => key)
  const judgements = shownLines(revisionsOf(reference, onLines), keys).map((line) => line.shown)
  const inShort = inShortOfWhole(judgements)
  return {
    states: itemStates([item], onLines, keys).get(reference) ?? [],
    inShort,
    onLines: saidOnLines(judgements, inShort),
  }
}

function isoOf(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
