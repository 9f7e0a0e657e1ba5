import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { may } from '../policy'
import { contentHash } from '../rules/content-hash'
import { isOpen } from '../rules/lifecycle'
import type { LinkEntry, LinkState, LinkView } from '../types'
import { type EndsRow, endsOf, endsSelect } from './ends'

/** How many links the list of all holds. */
const MOST = 200

/** The links that await a second reading, oldest first. One's own are not among them. */
export async function findLinksToReview(actor: Member): Promise<LinkEntry[]> {
  const rows = await db().lineageLink.findMany({
    where: { state: 'submitted', proposedById: { not: actor.id } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: entrySelect,
  })
  return rows.map(entryOf)
}

/** What the member proposed and is not done with: those that came back first, then the newest. */
export async function findMyLinks(actor: Member): Promise<LinkEntry[]> {
  const rows = await db().lineageLink.findMany({
    where: { proposedById: actor.id, state: { in: ['submitted', 'sent_back'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: entrySelect,
  })
  const entries = rows.map(entryOf)
  const isBack = ({ state }: LinkEntry) => state === 'sent_back'
  return [...entries.filter(isBack), ...entries.filter((entry) => !isBack(entry))]
}

/** The newest links, whoever proposed them and whatever became of them. */
export async function findTeamLinks(_actor: Member): Promise<LinkEntry[]> {
  const rows = await db().lineageLink.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: entrySelect,
  })
  return rows.map(entryOf)
}

/** A link whole, for one member; null where there is none. */
export async function findLink(actor: Member, id: string): Promise<LinkView | null> {
  const row = await db().lineageLink.findUnique({
    where: { id },
    select: {
      ...entrySelect,
      quote: true,
      locator: true,
      why: true,
      whyLanguage: true,
      version: true,
      proposedById: true,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
    },
  })
  if (!row) return null
  const { kind, quote, locator, why, whyLanguage, version, publishedAt, withdrawnAt, reviews, state } = row
  const content = { kind, quote, locator, why, whyLanguage }
  const object = { proposedById: row.proposedById, wasPublished: publishedAt !== null }
  const rightTo = (act: 'mend' | 'approve' | 'withdraw') =>
    isOpen(act, state) ? may(actor, act, object) : 'already_decided'
  return {
    ...entryOf(row),
    content,
    contentSha256: contentHash(content),
    version,
    versions: row.versions.map(({ submittedAt, ...said }) => ({
      ...said,
      submittedAt: submittedAt.toISOString(),
    })),
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? whyLanguage,
    },
    decisions: reviews.map(({ decision, at, reason, reviewer }) => ({
      decision,
      reason,
      at: at.toISOString(),
      by: reviewer.publicName,
    })),
    may: { mend: rightTo('mend'), approve: rightTo('approve'), withdraw: rightTo('withdraw') },
  }
}

const entrySelect = {
  ...endsSelect,
  kind: true,
  state: true,
  proposedBy: { select: { publicName: true } },
  versions: {
    orderBy: { number: 'asc' },
    select: {
      number: true,
      kind: true,
      quote: true,
      locator: true,
      why: true,
      whyLanguage: true,
      submittedAt: true,
    },
  },
  reviews: {
    orderBy: { at: 'asc' },
    select: { decision: true, at: true, reason: true, reviewer: { select: { publicName: true } } },
  },
} as const

type EntryRow = EndsRow & {
  readonly kind: LinkEntry['kind']
  readonly state: LinkState
  readonly proposedBy: { readonly publicName: string }
  readonly versions: readonly { readonly submittedAt: Date }[]
  readonly reviews: readonly {
    readonly decision: 'approve' | 'send_back'
    readonly at: Date
    readonly reason: string | null
    readonly reviewer: { readonly publicName: string }
  }[]
}

function entryOf(row: EntryRow): LinkEntry {
  const { id, kind, state, proposedBy, versions, reviews } = row
  const newest = versions.at(-1)
  const back = reviews.at(-1)
  if (!newest) throw new Error(`lineage link ${id} was never submitted`)
  return {
    id,
    ...endsOf(row),
    kind,
    state,
    author: proposedBy.publicName,
    submittedAt: newest.submittedAt.toISOString(),
    sentBack:
      state === 'sent_back' && back
        ? { by: back.reviewer.publicName, at: back.at.toISOString(), reason: back.reason ?? '' }
        : null,
  }
}
