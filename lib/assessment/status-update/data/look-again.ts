import 'server-only'
import { manyRows, sqlPart } from '@/lib/ground/platform/db'
import { findChoices } from '@/lib/text/commitment/data/choice'
import { firstRecentDay, lastRecorded, wantsAnotherLook } from '../rules/look-again'
import type { LookAgainView } from '../types'

/** Whether the logged search `l` is about the item `c`. */
const IS_ABOUT_IT = sqlPart`(l.commitment_id = c.id
  OR EXISTS (SELECT FROM logged_search_items i WHERE i.search_id = l.id AND i.commitment_id = c.id))`

/**
 * The items for which nothing was recorded here for nine months, the longest silence first: those that take judgements. An item that
 * governs others is not judged itself, and so is left to them. Items for which something was recorded since are passed over before it is
 * looked up what was recorded last.
 *
 * @param today YYYY-MM-DD
 * @param language in which items are named where their titles were translated
 */
export async function findLookAgain(today: string, language = ''): Promise<LookAgainView[]> {
  const recently = sqlPart`(${firstRecentDay(today)}::date AT TIME ZONE 'UTC')`
  const rows = await manyRows<RecordedRow>`
    SELECT s.slug, c.reference,
           (SELECT to_char(max(greatest(b.added_at, o.listed_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM bearings b JOIN sources o ON o.id = b.source_id WHERE b.commitment_id = c.id) AS source,
           (SELECT to_char(max(l.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM logged_searches l WHERE ${IS_ABOUT_IT}) AS search,
           (SELECT to_char(max(r.submitted_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM lines l JOIN revisions r ON r.line_id = l.id WHERE l.commitment_id = c.id) AS revision
    FROM commitments c JOIN statements s ON s.id = c.statement_id
    WHERE c.followed AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM commitments g WHERE g.governed_by_id = c.id)
      AND NOT EXISTS (SELECT FROM lines l JOIN revisions r ON r.line_id = l.id
                       WHERE l.commitment_id = c.id AND r.submitted_at >= ${recently})
      AND NOT EXISTS (SELECT FROM logged_searches l WHERE ${IS_ABOUT_IT} AND l.created_at >= ${recently})
      AND NOT EXISTS (SELECT FROM bearings b WHERE b.commitment_id = c.id AND b.added_at >= ${recently})
      AND NOT EXISTS (SELECT FROM bearings b JOIN sources o ON o.id = b.source_id
                       WHERE b.commitment_id = c.id AND o.listed_at >= ${recently})
    ORDER BY c.passage_number, c.start`
  const silent = rows
    .flatMap(({ source, search, revision, ...item }) => {
      const day = (recorded: string | null) => (recorded === null ? [] : [recorded])
      const recordedOn = lastRecorded({
        sources: day(source),
        searches: day(search),
        revisions: day(revision),
      })
      return recordedOn !== null && wantsAnotherLook(recordedOn, today) ? [{ ...item, recordedOn }] : []
    })
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
  const choices = await findChoices(silent.map(addressOf), language)
  const items = new Map(choices.map(({ address, item }) => [address, item]))
  return silent.flatMap((each) => {
    const item = items.get(addressOf(each))
    return item ? [{ ...each, title: item.title, titleLanguage: item.titleLanguage }] : []
  })
}

const addressOf = ({ slug, reference }: Pick<LookAgainView, 'slug' | 'reference'>) => `${slug}/${reference}`

/** An item with the last day on which something of each kind was recorded for it. */
type RecordedRow = Pick<LookAgainView, 'slug' | 'reference'> &
  Readonly<Record<'source' | 'search' | 'revision', string | null>>
