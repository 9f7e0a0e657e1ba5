import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findDecisions } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { contentHash } from '../rules/content-hash'
import { LINK_WRITERS, type LinkEntry, type LinkView } from '../types'
import { deskEndsSelect, endsOf, itemNamedIn } from './ends'

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'asc' as const }]

/** The ids of all links, whoever proposed them and whatever became of them, newest first: what their list is counted and cut by. */
export async function findTeamLinkPlaces(_actor: Member): Promise<string[]> {
  const rows = await db().lineageLink.findMany({ orderBy: newestFirst, select: { id: true } })
  return rows.map(({ id }) => id)
}

/**
 * Links, whoever proposed them and whatever became of them, newest first.
 *
 * @param ids only these
 * @param language in which items and statements are named where they are named in it
 */
export async function findTeamLinks(
  _actor: Member,
  ids: readonly string[],
  language = '',
): Promise<LinkEntry[]> {
  if (ids.length === 0) return []
  const rows = await db().lineageLink.findMany({
    where: { id: { in: [...ids] } },
    orderBy: newestFirst,
    select: entrySelectIn(language),
  })
  return rows.map((row) => entryOf(row, language))
}

/** A link whole, for one member, named likewise; null where there is none. */
export async function findLink(actor: Member, id: string, language = ''): Promise<LinkView | null> {
  const row = await db().lineageLink.findUnique({
    where: { id },
    select: {
      ...entrySelectIn(language),
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
    ...entryOf(row, language),
    content,
    fingerprint: contentHash(content),
    version,
    versions: row.versions.map(({ submittedAt, ...said }) => ({
      ...said,
      fingerprint: contentHash(said),
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

function entrySelectIn(language: string) {
  return { ...deskEndsSelect(language), ...entrySelect }
}

function entryOf(row: RowOf<'lineageLink', ReturnType<typeof entrySelectIn>>, language: string): LinkEntry {
  const { id, kind, state, proposedBy, versions } = row
  const newest = versions.at(-1)
  if (!newest) throw new Error(`lineage link ${id} was never submitted`)
  return {
    id,
    ...endsOf({
      ...row,
      commitment: itemNamedIn(row.commitment, language),
      laterCommitment: row.laterCommitment && itemNamedIn(row.laterCommitment, language),
    }),
    kind,
    state,
    author: proposedBy.publicName,
    submittedAt: newest.submittedAt.toISOString(),
  }
}
