import 'server-only'
import { pendingClassings } from '@/lib/evidence/source/data/classings'
import { findListedSources } from '@/lib/evidence/source/data/library'
import { findStatementsUsing } from '@/lib/evidence/source/data/statements-using'
import { withPending } from '@/lib/evidence/source/rules/said'
import type { SourceView } from '@/lib/evidence/source/types'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { findCommitments, findNamedItems } from '@/lib/text/commitment/data/commitments'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import type { ChangedQuote } from '../rules/changed-quote'
import { type NoLongerMetLine, type NoLongerMetView, nameOfLine } from '../rules/holds'
import { judgedLines } from '../rules/judged-lines'
import { isPublished } from '../rules/lines'
import { findChangedQuotes } from './changed-quotes'
import { findEverPublished } from './published'

/** How many items are weighed at once: what others ask for comes between. */
const WEIGHED_AT_ONCE = 50

/** The judgements of a statement that readers see and that no longer meet what they met once, or whose quotes changed, in reading order. */
export async function findNoLongerMet(slug: string): Promise<NoLongerMetLine[]> {
  const references = await findWeighed(slug)
  const found: NoLongerMetLine[] = []
  for (let from = 0; from < references.length; from += WEIGHED_AT_ONCE) {
    const dossier = await findDossier(slug, references.slice(from, from + WEIGHED_AT_ONCE))
    const quotes = dossier.published.flatMap(({ citations }) =>
      citations.flatMap(({ sourceId, quote }) => (quote === null ? [] : [{ sourceId, quote }])),
    )
    found.push(...noLongerMetIn(dossier, (source) => source, await findChangedQuotes(quotes)))
  }
  return found
}

/** Judgements with what their items are called, and the parties of their statements. */
export async function findNoLongerMetNamed(
  lines: readonly NoLongerMetLine[],
  language = '',
): Promise<NoLongerMetView[]> {
  const ofStatement = grouped(lines, ({ slug }) => slug)
  const slugs = [...new Set(lines.map(({ slug }) => slug))]
  const named = await Promise.all(
    slugs.map(async (slug) => {
      const references = [...new Set(ofStatement(slug).map(({ reference }) => reference))]
      const [head, items] = await Promise.all([
        findStatementHead(slug),
        findNamedItems(slug, { references }, language),
      ])
      return [slug, { parties: head?.parties ?? [], items }] as const
    }),
  )
  const bySlug = new Map(named)
  return lines.flatMap((line) => {
    const statement = bySlug.get(line.slug)
    const item = statement?.items.find(({ reference }) => reference === line.reference)
    if (!statement || !item) return []
    const { title, titleLanguage } = item
    return [{ ...line, parties: statement.parties, title, titleLanguage }]
  })
}

/**
 * The judgements that would no longer meet the rules once everything was accepted that was said of a source and awaits a second reader:
 * those that do not hold already are not among them.
 *
 * @param kept ids of the words about sources that are kept from whoever asks
 */
export async function findLostOnAccepting(
  sourceId: string,
  kept: readonly string[],
  language = '',
): Promise<NoLongerMetView[]> {
  const pending = (await pendingClassings(db(), [sourceId], kept)).get(sourceId) ?? []
  if (pending.length === 0) return []
  const slugs = await findStatementsUsing(db(), [sourceId])
  const dossiers = await Promise.all(
    slugs.map(async (slug) => findDossier(slug, await findWeighed(slug, sourceId))),
  )
  const lost = dossiers.flatMap((dossier) => {
    const already = new Set(noLongerMetIn(dossier, (source) => source).map(nameOfLine))
    return noLongerMetIn(dossier, (source) =>
      source.id === sourceId ? withPending(source, pending) : source,
    ).filter((each) => !already.has(nameOfLine(each)))
  })
  return findNoLongerMetNamed(lost, language)
}

/** What readers see of the judgements on some items of a statement, and what those rest on. */
async function findDossier(slug: string, references: readonly string[]) {
  const published =
    references.length > 0 ? (await findEverPublished(slug, references)).filter(isPublished) : []
  const cited = published.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
  const [statement, items, library] = await Promise.all([
    published.length > 0 ? findJudgedStatement(slug) : null,
    findCommitments(slug, references),
    findListedSources([...new Set(cited)]),
  ])
  return { slug, statement, items, library, published }
}

/**
 * Judgements that are held to their rules, as a piece of a query: those of the starter dossier are not while nobody has approved them, but to their
 * quotes, where there are copies to compare, and to what is withheld of their words.
 */
const weighed = () => sqlPart`
  statements s
  JOIN commitments c ON c.statement_id = s.id AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
  JOIN lines l ON l.commitment_id = c.id
  JOIN revisions r ON r.line_id = l.id
  JOIN people p ON p.id = r.author_id AND (r.final_at IS NOT NULL OR (r.shown_as_interim_at IS NOT NULL AND (p.kind <> 'import' OR EXISTS (
    SELECT FROM citations q JOIN snapshots n ON n.source_id = q.source_id AND n.number > 1 WHERE q.revision_id = r.id)
    OR EXISTS (SELECT FROM covered_texts t WHERE t.of_id = r.id::text))))`

/** The items with such judgements, in reading order. @param sourceId only where one of the judgements that readers ever saw cites it */
async function findWeighed(slug: string, sourceId: string | null = null): Promise<string[]> {
  const rows = await manyRows<{ reference: string }>`
    SELECT DISTINCT c.reference, c.passage_number, c.start FROM ${weighed()}
    WHERE s.slug = ${slug} AND (${sourceId}::text IS NULL OR EXISTS (
      SELECT FROM lines o JOIN revisions e ON e.line_id = o.id JOIN citations k ON k.revision_id = e.id
      WHERE o.commitment_id = c.id AND k.source_id = ${sourceId}))
    ORDER BY c.passage_number, c.start, c.reference`
  return rows.map(({ reference }) => reference)
}

/**
 * One hash of all that is weighed of a statement: the judgements on its items that are held to their rules, what they cite, what is said of those
 * sources, their copies, the items and the other texts of the statement. While it is the same, so is what `findNoLongerMet` finds.
 */
export async function findWeighedHash(slug: string): Promise<string> {
  const [all] = await manyRows<{ hash: string | null }>`
    WITH items AS MATERIALIZED (SELECT DISTINCT c.id FROM ${weighed()} WHERE s.slug = ${slug}),
    judged AS MATERIALIZED (
      SELECT r.* FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL
    ), cited AS MATERIALIZED (SELECT k.* FROM judged r JOIN citations k ON k.revision_id = r.id),
    parts AS (
      SELECT r::text AS part FROM judged r
      UNION ALL SELECT k::text FROM cited k
      UNION ALL SELECT e::text FROM judged r JOIN elements e ON e.revision_id = r.id
      UNION ALL SELECT g::text FROM judged r JOIN search_logs g ON g.revision_id = r.id
      UNION ALL SELECT c::text FROM items i JOIN commitments c ON c.id = i.id
      UNION ALL SELECT b::text FROM items i JOIN responsible_bodies b ON b.commitment_id = i.id
      UNION ALL SELECT o::text FROM sources o WHERE o.id IN (SELECT source_id FROM cited)
      UNION ALL SELECT concat_ws(' ', g.id, v.at) FROM source_classings g JOIN reviews v ON v.classing_id = g.id AND v.decision = 'approve'
                 WHERE g.source_id IN (SELECT source_id FROM cited)
      UNION ALL SELECT concat_ws(' ', n.id, w.id, h.lifted_at) FROM snapshots n LEFT JOIN withheld_places w ON w.snapshot_id = n.id
                 LEFT JOIN withholdings h ON h.id = w.withholding_id WHERE n.source_id IN (SELECT source_id FROM cited)
      UNION ALL SELECT concat_ws(' ', v.id, v.at) FROM judged r JOIN covered_texts t ON t.of_id = r.id::text JOIN covered_places v ON v.covered_id = t.id
      UNION ALL SELECT concat_ws(' ', t.id, t.url, t.is_base) FROM statements s JOIN renderings t ON t.statement_id = s.id WHERE s.slug = ${slug}
      UNION ALL SELECT concat_ws(' ', y.id, y.url, y.kind) FROM statements s JOIN variants a ON a.statement_id = s.id
                 JOIN variant_readings y ON y.statement_id = a.statement_id AND y.variant_key = a.key WHERE s.slug = ${slug}
    )
    SELECT md5(string_agg(md5(part), '' ORDER BY md5(part))) AS hash FROM parts`
  return all?.hash ?? ''
}

/** The statements with such judgements, newest first: in the others there is nothing to weigh. */
export async function findWeighedStatements(): Promise<string[]> {
  const rows = await manyRows<{ slug: string }>`
    SELECT s.slug FROM statements s WHERE s.id IN (SELECT s.id FROM ${weighed()}) ORDER BY s.date DESC, s.slug`
  return rows.map(({ slug }) => slug)
}

/**
 * @param classed a source as it is taken to be classed
 * @param changed quotes that came to stand otherwise in the stored copies
 */
function noLongerMetIn(
  { slug, statement, items, library, published }: Awaited<ReturnType<typeof findDossier>>,
  classed: (source: SourceView) => SourceView,
  changed: readonly ChangedQuote[] = [],
): NoLongerMetLine[] {
  if (!statement) return []
  const sources = new Map(library.map((source) => [source.id, classed(source)]))
  return items
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap((item) => {
      const ofItem = published.filter(({ reference }) => reference === item.reference)
      return judgedLines(item, statement, sources, ofItem, changed).flatMap(
        ({ party, revision, as, noLonger }) =>
          noLonger === null
            ? []
            : [
                {
                  slug,
                  reference: item.reference,
                  party,
                  judgement: revision.judgement,
                  as,
                  noLonger,
                },
              ],
      )
    })
}
