import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { holds, type Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { deskRevisionSelect, revisionOfLine } from '@/lib/status-update/data/line'
import type { SentBackView } from '../types'

/**
 * What came back to this member: their own submissions, and those of the starter dossier to every analyst, while nothing newer was
 * submitted on the line. Newest first.
 */
export async function findSentBack(actor: Member): Promise<SentBackView[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const mine = { authorId: actor.id }
  const everyAnalysts = { author: { kind: 'import' as const } }
  const rows = await db().revision.findMany({
    where: {
      state: 'sent_back',
      id: { notIn: [...kept] },
      OR: holds(actor, 'analyst') ? [mine, everyAnalysts] : [mine],
    },
    orderBy: { stateSince: 'desc' },
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
    const { statement, ...item } = line.commitment
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
