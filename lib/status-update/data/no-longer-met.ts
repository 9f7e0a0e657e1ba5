import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { db, manyRows, sqlPart } from '@/lib/platform/db'
import { pendingClassings } from '@/lib/source/data/classings'
import { findListedSources } from '@/lib/source/data/library'
import { findStatementsUsing } from '@/lib/source/data/statements-using'
import { withPending } from '@/lib/source/rules/said'
import type { SourceView } from '@/lib/source/types'
import { findStatement } from '@/lib/statement/data'
import type { NoLongerMetView } from '../rules/holds'
import { judgedLines } from '../rules/judged-lines'
import { isPublished } from '../rules/lines'
import { findEverPublished } from './published'

/** The judgements of a statement that readers see and that no longer meet what they met once, in reading order. */
export async function findNoLongerMet(slug: string): Promise<NoLongerMetView[]> {
  return noLongerMetIn(await findDossier(slug), (source) => source)
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
): Promise<NoLongerMetView[]> {
  const pending = (await pendingClassings(db(), [sourceId], kept)).get(sourceId) ?? []
  if (pending.length === 0) return []
  const slugs = await findStatementsUsing(db(), [sourceId])
  const dossiers = await Promise.all(slugs.map(findDossier))
  return dossiers.flatMap((dossier) => {
    const already = new Set(noLongerMetIn(dossier, (source) => source).map(keyOf))
    return noLongerMetIn(dossier, (source) =>
      source.id === sourceId ? withPending(source, pending) : source,
    ).filter((each) => !already.has(keyOf(each)))
  })
}

const keyOf = ({ slug, reference, party }: NoLongerMetView) => `${slug} ${reference} ${party}`

/** What readers see of the judgements of a statement that can be found wanting, and what those rest on. */
async function findDossier(slug: string) {
  const references = await findWeighed(slug)
  const published =
    references.length > 0 ? (await findEverPublished(slug, references)).filter(isPublished) : []
  const cited = published.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
  const [statement, items, library] = await Promise.all([
    published.length > 0 ? findStatement(slug) : null,
    findCommitments(slug, references),
    findListedSources([...new Set(cited)]),
  ])
  return { slug, statement, items, library, published }
}

/** Judgements that are held to their rules, as a piece of a query: those of the starter dossier are not while nobody has approved them. */
const weighed = () => sqlPart`
  statements s
  JOIN commitments c ON c.statement_id = s.id AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
  JOIN lines l ON l.commitment_id = c.id
  JOIN revisions r ON r.line_id = l.id
  JOIN people p ON p.id = r.author_id AND (r.final_at IS NOT NULL OR (r.shown_as_interim_at IS NOT NULL AND p.kind <> 'import'))`

/** The items with such judgements. */
async function findWeighed(slug: string): Promise<string[]> {
  const rows = await manyRows<{ reference: string }>`
    SELECT DISTINCT c.reference FROM ${weighed()} WHERE s.slug = ${slug}`
  return rows.map(({ reference }) => reference)
}

/** The statements with such judgements, newest first: in the others there is nothing to weigh. */
export async function findWeighedStatements(): Promise<string[]> {
  const rows = await manyRows<{ slug: string }>`
    SELECT s.slug FROM statements s WHERE s.id IN (SELECT s.id FROM ${weighed()}) ORDER BY s.date DESC, s.slug`
  return rows.map(({ slug }) => slug)
}

/** @param classed a source as it is taken to be classed */
function noLongerMetIn(
  { slug, statement, items, library, published }: Awaited<ReturnType<typeof findDossier>>,
  classed: (source: SourceView) => SourceView,
): NoLongerMetView[] {
  if (!statement) return []
  const sources = new Map(library.map((source) => [source.id, classed(source)]))
  return items
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap((item) => {
      const ofItem = published.filter(({ reference }) => reference === item.reference)
      return judgedLines(item, statement, sources, ofItem).flatMap(({ party, revision, as, noLonger }) =>
        noLonger === null
          ? []
          : [
              {
                slug,
                parties: statement.parties,
                reference: item.reference,
                title: item.title,
                titleLanguage: item.titleLanguage,
                party,
                judgement: revision.judgement,
                as,
                noLonger,
              },
            ],
      )
    })
}
