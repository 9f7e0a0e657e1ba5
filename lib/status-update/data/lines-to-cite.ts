import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { judgementsFor } from '../rules/method'
import { ALL_PARTIES, type LineToCite } from '../types'

/**
 * The lines on which a source can be cited: first those with a draft of the member's own, the one saved last first, then those that were
 * submitted on, the newest first, then every other item that takes judgements, in reading order.
 *
 * @param of only those of one item
 */
export async function findLinesToCite(
  actor: Member,
  of?: { readonly slug: string; readonly reference: string },
): Promise<LineToCite[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await db().commitment.findMany({
    where: {
      withdrawnAt: null,
      publishedAt: { not: null },
      ...(of && { reference: of.reference, statement: { slug: of.slug } }),
    },
    orderBy: [{ statement: { date: 'desc' } }, { passageNumber: 'asc' }, { start: 'asc' }],
    select: {
      reference: true,
      title: true,
      titleLanguage: true,
      force: true,
      followed: true,
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
  const all = rows
    .filter(({ force, followed }) => judgementsFor(force, followed).length > 0)
    .flatMap(({ statement, lines, reference, title, titleLanguage }) => {
      const item = { reference, title, titleLanguage, slug: statement.slug, parties: statement.parties }
      const used = lines.filter(({ drafts, revisions }) => drafts.length > 0 || revisions.length > 0)
      if (used.length === 0) return [{ ...item, party: ALL_PARTIES, draftedAt: null, submittedAt: null }]
      return used.map(({ party, drafts: [draft], revisions: [revision] }) => ({
        ...item,
        party,
        draftedAt: draft?.updatedAt.toISOString() ?? null,
        submittedAt: revision?.submittedAt.toISOString() ?? null,
      }))
    })
  return all.sort(
    (a, b) => newestFirst(a.draftedAt, b.draftedAt) || newestFirst(a.submittedAt, b.submittedAt),
  )
}

/** Newest first, and what has no moment last. */
function newestFirst(a: string | null, b: string | null): number {
  return (b ?? '').localeCompare(a ?? '')
}
