import 'server-only'
import { findReadableText } from '@/lib/evidence/snapshot/data/readable'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { WITHHELD } from '@/lib/ground/platform/fold'
import { grouped } from '@/lib/ground/platform/grouped'
import type { ChangedQuote } from '../rules/changed-quote'
import { becameApart, inQuestionApart } from './apart'

type Quoted = Pick<ChangedQuote, 'sourceId' | 'quote'>

/**
 * Of some quotes those that stood in a stored copy of their source and do not stand in the newest one. It is derived from the copies whenever it
 * is asked for: what is withheld of a source is so in all its copies, and no change. Of a source with one copy nothing is read.
 */
export async function findChangedQuotes(quotes: readonly Quoted[]): Promise<ChangedQuote[]> {
  const sourceIds = [...new Set(quotes.map(({ sourceId }) => sourceId))]
  const copies = await db().snapshot.findMany({
    where: { sourceId: { in: sourceIds }, textSha256: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, sourceId: true },
  })
  const copiesOf = grouped(copies, ({ sourceId }) => sourceId)
  const quotesOf = grouped(quotes, ({ sourceId }) => sourceId)
  const changed: ChangedQuote[] = []
  for (const sourceId of sourceIds) {
    const ids = copiesOf(sourceId).map(({ id }) => id)
    const words = [...new Set(quotesOf(sourceId).map(({ quote }) => quote))]
    if (ids.length > 1) changed.push(...(await changedIn(sourceId, ids, words)))
  }
  return changed
}

/** The quotes of all judgements on an item that readers ever saw, as a piece of a query. */
const quotedOn = (slug: string, reference: string) => sqlPart`
  SELECT DISTINCT k.source_id, k.quote
  FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN lines l ON l.commitment_id = c.id
  JOIN revisions r ON r.line_id = l.id JOIN citations k ON k.revision_id = r.id
  WHERE s.slug = ${slug} AND c.reference = ${reference} AND k.quote IS NOT NULL
    AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)`

/** The same of the quotes of all judgements on an item that readers ever saw. */
export async function findChangedQuotesOn(slug: string, reference: string): Promise<ChangedQuote[]> {
  const quotes = await manyRows<Quoted>`
    SELECT q.source_id AS "sourceId", q.quote FROM (${quotedOn(slug, reference)}) q ORDER BY q.source_id, q.quote`
  return findChangedQuotes(quotes)
}

/** One hash of all that `findChangedQuotesOn` is made from: the quotes, the copies of their sources and what is withheld of them. */
export async function findQuotedHash(slug: string, reference: string): Promise<string> {
  const [all] = await manyRows<{ hash: string | null }>`
    WITH quoted AS MATERIALIZED (${quotedOn(slug, reference)}), parts AS (
      SELECT q::text AS part FROM quoted q
      UNION ALL SELECT concat_ws(' ', n.id, w.id, h.lifted_at) FROM snapshots n LEFT JOIN withheld_places w ON w.snapshot_id = n.id
                 LEFT JOIN withholdings h ON h.id = w.withholding_id WHERE n.source_id IN (SELECT source_id FROM quoted)
    )
    SELECT md5(string_agg(md5(part), '' ORDER BY md5(part))) AS hash FROM parts`
  return all?.hash ?? ''
}

/** @param ids of the copies of one source, newest first; texts are read one after the other, and no more of them than are needed */
async function changedIn(
  sourceId: string,
  ids: readonly string[],
  quotes: readonly string[],
): Promise<ChangedQuote[]> {
  let newest: Read | null = null
  let later: Read | null = null
  let open = quotes
  const changed: ChangedQuote[] = []
  for (const id of ids) {
    const copy = await readCopy(id)
    if (!copy) continue
    if (!newest || !later) {
      newest = copy
      open = await inQuestionApart(copy.text, quotes)
    } else {
      const since = later.fetchedAt
      const became = await becameApart(copy.text, newest.text, open)
      changed.push(
        ...open.flatMap((quote, index) => {
          const what = became[index]
          return what ? [{ sourceId, quote, became: what, since }] : []
        }),
      )
      open = open.filter((_quote, index) => became[index] === undefined)
    }
    if (open.length === 0) break
    later = copy
  }
  return changed
}

type Read = NonNullable<Awaited<ReturnType<typeof readCopy>>>

/** A copy with its words; null where all of them are withheld. */
async function readCopy(id: string) {
  const copy = await findReadableText('system', id)
  const hasWords = copy?.text.replaceAll(WITHHELD, '').trim() !== ''
  return copy && hasWords ? { fetchedAt: copy.fetchedAt, text: copy.text } : null
}
