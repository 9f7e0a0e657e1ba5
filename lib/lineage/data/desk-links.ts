import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db, type RowOf } from '@/lib/platform/db'
import { findDecisions } from '@/lib/review/data/decisions'
import { answer } from '@/lib/review/policy'
import { contentHash } from '../rules/content-hash'
import { LINK_WRITERS, type LinkEntry, type LinkView } from '../types'
import { endsOf, endsSelect } from './ends'

/** How many links the list of all holds. */
const MOST = 200

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
  const { kind, quote, locator, why, whyLanguage, version, publishedAt, withdrawnAt, state } = row
  const content = { kind, quote, locator, why, whyLanguage }
  const work = {
    state,
    authorId: row.proposedById,
    people: [row.proposedById],
    writers: LINK_WRITERS,
    wasPublished: publishedAt !== null,
  }
  return {
    ...entryOf(row),
    content,
    fingerprint: contentHash(content),
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
    decisions: await findDecisions({ linkId: id }),
    may: {
      submit: answer(actor, 'submit', work),
      approve: answer(actor, 'approve', work),
      withdraw: answer(actor, 'withdraw', work),
    },
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
} as const

function entryOf(row: RowOf<'lineageLink', typeof entrySelect>): LinkEntry {
  const { id, kind, state, proposedBy, versions } = row
  const newest = versions.at(-1)
  if (!newest) throw new Error(`lineage link ${id} was never submitted`)
  return {
    id,
    ...endsOf(row),
    kind,
    state,
    author: proposedBy.publicName,
    submittedAt: newest.submittedAt.toISOString(),
  }
}
