import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { plainTextOf } from '@/lib/ground/platform/storable-text'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { answersTo, isNamed } from '@/lib/text/commitment/data/choice'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { LineToCite } from '../types'

/** Which lines are asked for: those on one item, those that answer to what was typed, and first those on which a source is said to bear. */
export interface AskedLines {
  readonly item?: { readonly slug: string; readonly reference: string }
  readonly typed?: string
  readonly sourceId?: string
}

/**
 * The lines on which a source can be cited, as `<statement>/<reference>/<party>`: first those of the item that was named and those on which the source
 * is said to bear, then those with a draft of the member's own, the one saved last first, then those that were submitted on, the newest first, then
 * every other item that takes judgements, in reading order.
 */
export async function findPlacesToCite(
  actor: Member,
  { item, typed: asTyped = '', sourceId = '' }: AskedLines = {},
): Promise<string[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const typed = plainTextOf(asTyped)
  const [all] = await manyRows<{ places: string | null }>`
    WITH items AS (
      SELECT c.id, s.slug, s.date, c.reference, c.passage_number, c.start, ${isNamed(typed)} AS named
      FROM commitments c JOIN statements s ON s.id = c.statement_id
      WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL AND c.followed AND ${answersTo(typed)}
        AND (${item?.slug ?? null}::text IS NULL OR (s.slug = ${item?.slug ?? null} AND c.reference = ${item?.reference ?? null}))
    ), used AS (
      SELECT l.commitment_id, l.party, d.updated_at AS drafted, r.submitted_at AS submitted
      FROM items i JOIN lines l ON l.commitment_id = i.id
      LEFT JOIN drafts d ON d.line_id = l.id AND d.person_id = ${actor.id}::uuid
      LEFT JOIN LATERAL (
        SELECT submitted_at FROM revisions WHERE line_id = l.id AND id <> ALL (${kept}::uuid[]) ORDER BY number DESC LIMIT 1
      ) AS r ON TRUE
      WHERE d.id IS NOT NULL OR r.submitted_at IS NOT NULL
    )
    SELECT string_agg(slug || '/' || reference || '/' || coalesce(party, ${ALL_PARTIES}), ' ' ORDER BY named DESC,
        EXISTS (SELECT FROM bearings b WHERE b.commitment_id = i.id AND b.source_id = ${sourceId}) DESC,
        drafted DESC NULLS LAST, submitted DESC NULLS LAST, date DESC, slug, passage_number, start, party) AS places
    FROM items i LEFT JOIN used u ON u.commitment_id = i.id`
  return all?.places?.split(' ') ?? []
}

/**
 * Lines as they are offered to cite on, by what they are called above, in their order.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findLinesToCite(
  actor: Member,
  places: readonly string[],
  language = '',
): Promise<LineToCite[]> {
  if (places.length === 0) return []
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await db().commitment.findMany({
    where: {
      OR: places.map((place) => {
        const [slug = '', reference = ''] = place.split('/')
        return { reference, statement: { slug } }
      }),
    },
    select: {
      reference: true,
      title: true,
      titleLanguage: true,
      ...translationsOfItem(language, ['title']),
      statement: {
        select: {
          slug: true,
          parties: {
            orderBy: { position: 'asc' },
            select: { key: true, name: true, names: true, representedBy: true },
          },
        },
      },
      lines: {
        select: {
          party: true,
          drafts: { where: { personId: actor.id }, select: { updatedAt: true } },
          revisions: {
            where: { id: { notIn: [...kept] } },
            orderBy: { number: 'desc' },
            take: 1,
            select: { submittedAt: true },
          },
        },
      },
    },
  })
  const items = new Map(rows.map((row) => [`${row.statement.slug}/${row.reference}`, namedIn(row)]))
  return places.flatMap((place) => {
    const [slug = '', reference = '', party = ''] = place.split('/')
    const item = items.get(`${slug}/${reference}`)
    if (!item) return []
    const { title, titleLanguage, statement, lines } = item
    const line = lines.find((each) => each.party === party)
    return [
      {
        ...{ slug, reference, party, title, titleLanguage, parties: statement.parties },
        draftedAt: line?.drafts[0]?.updatedAt.toISOString() ?? null,
        submittedAt: line?.revisions[0]?.submittedAt.toISOString() ?? null,
      },
    ]
  })
}
