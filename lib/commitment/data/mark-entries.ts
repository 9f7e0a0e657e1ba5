import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { may } from '../policy'
import type { MarkEntry } from '../types'

/** What awaits a second person: new marks and proposals to withdraw, oldest first. */
export async function findMarksToReview(actor: Member): Promise<MarkEntry[]> {
  return findEntries(actor, {
    OR: [{ state: 'submitted' }, { withdrawals: { some: { decision: null, takenBackAt: null } } }],
  })
}

/** One's own marks that are not public yet, and one's own proposals that nobody has decided on; what came back first. */
export async function findMyMarks(actor: Member): Promise<MarkEntry[]> {
  const entries = await findEntries(actor, {
    OR: [
      { markedById: actor.id, state: { in: ['submitted', 'sent_back'] } },
      { withdrawals: { some: { decision: null, takenBackAt: null, proposedById: actor.id } } },
    ],
  })
  return [
    ...entries.filter(({ state }) => state === 'sent_back'),
    ...entries.filter(({ state }) => state !== 'sent_back'),
  ]
}

type Which = NonNullable<Parameters<ReturnType<typeof db>['commitment']['findMany']>[0]>['where']

async function findEntries(actor: Member, where: Which): Promise<MarkEntry[]> {
  const rows = await db().commitment.findMany({ where, select: entrySelect })
  return rows
    .map(
      ({
        statement,
        markedBy,
        markedById,
        versions,
        markReviews,
        withdrawals,
        createdAt,
        ...item
      }): MarkEntry => {
        const [proposal] = withdrawals
        const [review] = markReviews
        const isSentBack = item.state === 'sent_back'
        const owned = { markedById, isSentBack, proposedById: proposal?.proposedById ?? null }
        return {
          ...item,
          kind: proposal ? 'withdrawal' : 'mark',
          slug: statement.slug,
          language: statement.renderings[0]?.language ?? '',
          by: proposal ? proposal.proposedBy.publicName : markedBy.publicName,
          at: (proposal?.proposedAt ?? versions[0]?.submittedAt ?? createdAt).toISOString(),
          isMine: (proposal?.proposedById ?? markedById) === actor.id,
          mayDecide: !isSentBack && may(actor, proposal ? 'agree_to_withdrawal' : 'approve', owned) === true,
          sentBack:
            isSentBack && review
              ? { by: review.reviewer.publicName, at: review.at.toISOString(), reason: review.reason ?? '' }
              : null,
        }
      },
    )
    .sort((a, b) => (a.at === b.at ? a.reference.localeCompare(b.reference) : a.at < b.at ? -1 : 1))
}

const entrySelect = {
  id: true,
  reference: true,
  title: true,
  titleLanguage: true,
  force: true,
  areaKey: true,
  exact: true,
  state: true,
  markedById: true,
  createdAt: true,
  markedBy: { select: { publicName: true } },
  statement: { select: { slug: true, renderings: { where: { isBase: true }, select: { language: true } } } },
  versions: { orderBy: { number: 'desc' }, take: 1, select: { submittedAt: true } },
  markReviews: {
    where: { decision: 'send_back' },
    orderBy: { at: 'desc' },
    take: 1,
    select: { at: true, reason: true, reviewer: { select: { publicName: true } } },
  },
  withdrawals: {
    where: { decision: null, takenBackAt: null },
    select: { proposedAt: true, proposedById: true, proposedBy: { select: { publicName: true } } },
  },
} as const
