import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { db } from '@/lib/platform/db'
import { pendingClassings } from '@/lib/source/data/classings'
import { findSourcesOf } from '@/lib/source/data/library'
import { findStatementsUsing } from '@/lib/source/data/statements-using'
import { withPending } from '@/lib/source/rules/said'
import type { SourceView } from '@/lib/source/types'
import { findStatement } from '@/lib/statement/data'
import type { NoLongerMetView } from '../rules/holds'
import { judgedLines } from '../rules/judged-lines'
import { findPublishedRevisions } from './published'

/** The judgements that readers see and that no longer meet what they met once, in reading order. */
export async function findNoLongerMet(): Promise<NoLongerMetView[]> {
  const statements = await db().statement.findMany({ orderBy: { date: 'desc' }, select: { slug: true } })
  const dossiers = await Promise.all(statements.map(({ slug }) => findDossier(slug)))
  return dossiers.flatMap((dossier) => noLongerMetIn(dossier, (source) => source))
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

/** What readers see of a statement and what its judgements rest on. */
async function findDossier(slug: string) {
  const [statement, items, library, published] = await Promise.all([
    findStatement(slug),
    findCommitments(slug),
    findSourcesOf(slug),
    findPublishedRevisions(slug),
  ])
  return { slug, statement, items, library, published }
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
