import 'server-only'
import { deskRevisionSelect, revisionOfLine } from '@/lib/assessment/status-update/data/line'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import type { SentBackView } from '../types'

/** The ids of what came back to this member, newest first: what its list is counted and cut by. */
export async function findSentBackPlaces(actor: Member): Promise<string[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(r.id::text, ' ' ORDER BY r.state_since DESC, r.id) AS places
    FROM revisions r JOIN people a ON a.id = r.author_id
    WHERE r.state = 'sent_back' AND r.id <> ALL (${kept}::uuid[])
      AND (r.author_id = ${actor.id}::uuid OR (a.kind = 'import' AND ${holds(actor, 'analyst')}))
      AND NOT EXISTS (SELECT FROM revisions o WHERE o.line_id = r.line_id AND o.number > r.number)`
  return all?.places?.split(' ') ?? []
}

/**
 * What came back to this member: their own submissions, and those of the starter dossier to every analyst, while nothing newer was
 * submitted on the line. Newest first.
 *
 * @param ids only these
 * @param language in which items are named where their titles were translated
 */
export async function findSentBack(
  actor: Member,
  ids?: readonly string[],
  language = '',
): Promise<SentBackView[]> {
  if (ids?.length === 0) return []
  const kept = (await findKeptFrom(actor.id)).revisions
  const mine = { authorId: actor.id }
  const everyAnalysts = { author: { kind: 'import' as const } }
  const rows = await db().revision.findMany({
    where: {
      state: 'sent_back',
      id: { notIn: [...kept], ...(ids ? { in: [...ids] } : {}) },
      OR: holds(actor, 'analyst') ? [mine, everyAnalysts] : [mine],
    },
    orderBy: [{ stateSince: 'desc' }, { id: 'asc' }],
    select: {
      ...deskRevisionSelect,
      line: {
        select: {
          party: true,
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
          drafts: { where: { personId: actor.id }, select: { version: true } },
          commitment: {
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
            },
          },
        },
      },
      reviews: {
        where: { decision: 'send_back' },
        orderBy: { at: 'desc' },
        select: { at: true, reason: true, reviewerId: true, reviewer: { select: { publicName: true } } },
      },
    },
  })
  return rows.flatMap(({ line, ...row }) => {
    const [decision] = row.reviews
    if (!decision || line.revisions[0]?.number !== row.number) return []
    const { statement, ...item } = namedIn(line.commitment)
    return [
      {
        revision: revisionOfLine({ ...row, reviews: [] }, item.reference, line.party),
        slug: statement.slug,
        parties: statement.parties,
        item,
        by: decision.reviewer.publicName,
        at: decision.at.toISOString(),
        reason: decision.reason ?? '',
        draftVersion: line.drafts[0]?.version ?? 0,
      },
    ]
  })
}
