import 'server-only'
import { sha256 } from '@/lib/event/rules/public-chain'
import type { Member } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { db, type Transaction } from '@/lib/platform/db'
import { passagesOf } from '@/lib/statement/rules/passages'
import { BRINGING_VERBS, may } from '../policy'
import { contentHash, referencedMarks } from '../rules/content'
import { faultsOf } from '../rules/faults'
import { refusalOf } from '../rules/steps'
import { suggestionsIn } from '../rules/suggestions'
import { contentSchema } from '../schema'
import type { BringingEntry, BringingState, BringingView, BroughtContent, Step, StepFault } from '../types'

/** A statement on its way with all that the desk shows of it; null where there is none, or the member may not see it. */
export async function findBringing(member: Member, id: string): Promise<BringingView | null> {
  const row = await db().bringing.findUnique({ where: { id }, select: bringingSelect })
  if (!row) return null
  const owned = { bringerId: row.bringerId, isDraft: isUnread(row.state, row.submittedAt) }
  if (may(member, 'read', owned) !== true) return null
  const content = contentSchema.parse(row.content)
  const passages = passagesOf(content.text.text)
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    content,
    textSha256: sha256(content.text.text),
    contentSha256: contentHash(content),
    passages,
    suggestions: suggestionsIn(passages, content),
    marks: referencedMarks(content),
    faults: await faultsNow(db(), row.id, content),
    by: row.bringer.publicName,
    isMine: row.bringerId === member.id,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviews: row.reviews.map(({ decision, reviewer, at, reason }) => ({
      decision,
      by: reviewer.publicName,
      at: at.toISOString(),
      reason,
    })),
    may: Object.fromEntries(
      BRINGING_VERBS.map((verb) => {
        const permitted = may(member, verb, owned)
        return [verb, permitted === true ? (refusalOf(verb, row.state) ?? true) : permitted]
      }),
    ) as BringingView['may'],
  }
}

/** Whether nobody but its bringer has seen it: what was once submitted stays open to those who read it. */
export function isUnread(state: BringingState, submittedAt: Date | null): boolean {
  return (state === 'draft' || state === 'withdrawn') && submittedAt === null
}

/** What is missing, as the record stands: an address may be taken meanwhile, by a statement or by one that awaits review. */
export async function faultsNow(
  tx: Transaction,
  id: string,
  content: BroughtContent,
): Promise<Readonly<Record<Step, readonly StepFault[]>>> {
  return faultsOf(content, {
    today: dayOf(now()),
    isSlugTaken: await isSlugTaken(tx, id, content.about.slug),
  })
}

async function isSlugTaken(tx: Transaction, id: string, slug: string): Promise<boolean> {
  if (slug === '') return false
  const statement = await tx.statement.findUnique({ where: { slug }, select: { id: true } })
  const waiting = await tx.bringing.findFirst({
    where: { id: { not: id }, state: 'submitted', content: { path: ['about', 'slug'], equals: slug } },
    select: { id: true },
  })
  return (statement !== null && statement.id !== id) || waiting !== null
}

/** What the member brings or may decide on, newest first; what became public or was withdrawn is in no list. */
export async function findBringings(member: Member): Promise<BringingEntry[]> {
  const rows = await db().bringing.findMany({
    where: { state: { in: ['draft', 'submitted', 'sent_back'] } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { ...bringingSelect, updatedAt: true },
  })
  return rows.flatMap(({ id, state, bringerId, bringer, content: kept, submittedAt, updatedAt, reviews }) => {
    const isMine = bringerId === member.id
    if (may(member, 'read', { bringerId, isDraft: isUnread(state, submittedAt) }) !== true) return []
    const { text, about } = contentSchema.parse(kept)
    return [
      {
        id,
        state,
        title: about.shortTitle || about.title || text.text.trim().split(/\s+/u).slice(0, 8).join(' '),
        language: text.language,
        by: bringer.publicName,
        isMine,
        at: (submittedAt ?? updatedAt).toISOString(),
        sentBack: state === 'sent_back' ? (reviews.at(-1)?.reason ?? null) : null,
      },
    ]
  })
}

const bringingSelect = {
  id: true,
  state: true,
  version: true,
  bringerId: true,
  content: true,
  submittedAt: true,
  bringer: { select: { publicName: true } },
  reviews: {
    orderBy: { at: 'asc' },
    select: { decision: true, reason: true, at: true, reviewer: { select: { publicName: true } } },
  },
} as const
