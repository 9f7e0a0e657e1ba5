import 'server-only'
import {
  deskRevisionSelect,
  type RevisionOfLine,
  revisionOfLine,
} from '@/lib/assessment/status-update/data/line'
import { findLibraryFor } from '@/lib/assessment/status-update/data/to-cite'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import { claimantsOf, earlierStatusesOf } from '@/lib/assessment/status-update/rules/input'
import { wasPublished } from '@/lib/assessment/status-update/rules/lineage'
import { judgementsFor } from '@/lib/assessment/status-update/rules/method'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findStandingTests } from '@/lib/evidence/item-test/data/public'
import { findGroups } from '@/lib/evidence/source/data/desk'
import { findDeskSourcesNamed } from '@/lib/evidence/source/data/desk-library'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom, type Kept } from '@/lib/record/event/data/kept-from'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { may } from '../policy'
import { asRevision } from '../rules/content'
import { citationsBySource } from '../rules/side-by-side'
import { codingDraftSchema } from '../schema'
import type { CodingToWrite, CodingView, RequestView } from '../types'
import { requestOf, requestSelect } from './request'

/**
 * A second judgement as one member sees it: to take, to write, as they gave it, or beside the first. Until it is given the first is in none
 * of it for whoever is to give it; until it is reconciled the second is in none of it for the author of the first.
 *
 * @param find what the library was searched for
 * @param language in which the item is named where its title was translated
 * @returns null where there is no such request, or it is none of the member's
 */
export async function findCoding(
  actor: Member,
  requestId: string,
  find = '',
  language = '',
): Promise<CodingView | null> {
  const row = await db().codingRequest.findUnique({ where: { id: requestId }, select: codingSelect })
  if (!row) return null
  const { party, commitment } = row.revision.line
  const { slug } = commitment.statement
  const [statement, [item]] = await Promise.all([
    findJudgedStatement(slug),
    findCommitments(slug, [commitment.reference], language),
  ])
  if (!statement || !item) return null
  const revisions = row.revision.line.revisions.map((each) => revisionOfLine(each, item.reference, party))
  const authors = authorsOf(row.revision.number, revisions)
  const subject = { authors, coderId: row.coderId, askedById: row.askedById }
  const request = requestOf(row)
  // Which sources bear on the item, and how, is another's reading of it: it is no part of the words.
  const bare: CommitmentView = { ...item, bearings: [], bearingCount: 0 }
  const onItem = { request, statement, item: bare, party }

  if (row.state === 'open' && row.coderId === actor.id) {
    if (may(actor, 'write', subject) !== true || item.withdrawn) return null
    return { kind: 'write', ...onItem, ...(await findWork(actor, row.id, onItem, { revisions, find })) }
  }
  if (row.state === 'open')
    return row.coderId === null && may(actor, 'take', subject) === true ? { kind: 'take', ...onItem } : null
  const second = row.coding && secondOf(row.coding, request, item.reference, party)
  const isCoder = row.coderId === actor.id
  const kept = await findKeptFrom(actor.id)
  if (isCoder && row.state !== 'reconciled') {
    if (!second) return { kind: 'over', ...onItem, draft: await findDraft(row.id, actor.id) }
    return { kind: 'written', ...onItem, second, ...(await findOwn(actor, row, second, kept)) }
  }
  const mayReconcile = row.state === 'coded' ? may(actor, 'reconcile', subject) : 'coding_closed'
  if (!second || !(row.state === 'reconciled' || mayReconcile === true)) return null
  // Whoever is to judge the line anew learns nothing of it from a pair that was decided before.
  if (kept.revisions.includes(row.revision.id)) return null
  const first = revisions.find(({ id }) => id === row.revision.id)
  if (!first) return null
  return {
    kind: 'pair',
    ...onItem,
    first,
    second,
    bySource: citationsBySource(first, second),
    sources: await findSources([first, second], kept),
    mayReconcile,
    own: isCoder ? await findOwn(actor, row, second, kept) : null,
  }
}

const codingSelect = {
  ...requestSelect,
  coding: {
    select: {
      id: true,
      blind: true,
      content: true,
      contentSha256: true,
      submittedAt: true,
    },
  },
  revision: {
    select: {
      id: true,
      number: true,
      line: {
        select: {
          id: true,
          party: true,
          revisions: { orderBy: { number: 'asc' }, select: deskRevisionSelect },
          commitment: { select: { reference: true, statement: { select: { slug: true } } } },
        },
      },
    },
  },
} as const

type Stored = {
  readonly id: string
  readonly content: unknown
  readonly contentSha256: string
  readonly submittedAt: Date
}

function secondOf(stored: Stored, request: RequestView, reference: string, party: string): RevisionView {
  const { id, content, contentSha256, submittedAt } = stored
  const by = request.coder ?? ''
  return asRevision(content, { id, reference, party, by, at: submittedAt.toISOString(), contentSha256 })
}

type OnItem = Pick<CodingToWrite, 'statement' | 'item' | 'party'>

/** What the second analyst works with: the method's choices, of the library what they cite or look for, with nothing of the first in it, their own words. */
async function findWork(
  actor: Member,
  requestId: string,
  { statement, item, party }: OnItem,
  { revisions, find }: { readonly revisions: readonly RevisionOfLine[]; readonly find: string },
) {
  const [kept, draft] = await Promise.all([findKeptFrom(actor.id), findDraftRow(requestId, actor.id)])
  const content = draft ? codingDraftSchema.parse(draft.content) : null
  const named = content?.citations.map(({ sourceId }) => sourceId.trim()) ?? []
  return {
    judgements: judgementsFor(item.force, item.followed),
    claimants: claimantsOf(item, statement),
    earlierStatuses: earlierStatusesOf(party, Number.POSITIVE_INFINITY, revisions.filter(wasPublished)),
    groups: await findGroups(actor),
    tests: await findStandingTests(statement.slug, item.reference),
    ...(await findLibraryFor(statement, { named, find, kept })),
    version: draft?.version ?? 0,
    savedAt: draft?.updatedAt.toISOString() ?? null,
    draft: content,
  }
}

function findDraftRow(requestId: string, personId: string) {
  return db().codingDraft.findUnique({
    where: { requestId_personId: { requestId, personId } },
    select: { version: true, content: true, updatedAt: true },
  })
}

async function findDraft(requestId: string, personId: string) {
  const draft = await findDraftRow(requestId, personId)
  return draft && codingDraftSchema.parse(draft.content)
}

/** What goes with one's own second judgement: its sources, and whether one's draft on the line can be started from it. */
async function findOwn(
  actor: Member,
  row: {
    readonly state: RequestView['state']
    readonly revision: { readonly line: { readonly id: string } }
  },
  second: RevisionView,
  kept: Kept,
) {
  const [sources, draft] = await Promise.all([
    findSources([second], kept),
    db().draft.findUnique({
      where: { lineId_personId: { lineId: row.revision.line.id, personId: actor.id } },
      select: { version: true },
    }),
  ])
  return { sources, draftVersion: draft?.version ?? 0, mayBegin: row.state !== 'coded' }
}

async function findSources(
  revisions: readonly RevisionView[],
  kept: Kept,
): Promise<Readonly<Record<string, SourceView>>> {
  const cited = new Set(revisions.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)))
  const sources = await findDeskSourcesNamed([...cited], kept)
  return Object.fromEntries(sources.map((source) => [source.id, source]))
}
