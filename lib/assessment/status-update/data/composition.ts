import 'server-only'
import { findStandingTests } from '@/lib/evidence/item-test/data/public'
import { findSearchesToTake } from '@/lib/evidence/search-log/data/to-take'
import { findGroups } from '@/lib/evidence/source/data/desk'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { commentOf, commentsSelect } from '@/lib/record/review/data/comments'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { claimantsOf, earlierStatusesOf } from '../rules/input'
import { wasPublished } from '../rules/lineage'
import { newest, shownOn } from '../rules/lines'
import { judgementsFor } from '../rules/method'
import { draftSchema } from '../schema'
import type { CompositionView, DraftView, LineView } from '../types'
import { findBearings } from './item'
import { deskRevisionSelect, type RevisionOfLine, revisionOfLine } from './line'
import { findLibraryFor } from './to-cite'

/**
 * What a member sees of an item in order to judge it: its lines with what is public, their own drafts, and what was sent back. Other
 * people's drafts are never in it.
 *
 * @param find what the library was searched for
 * @param language in which the item is named where its title was translated
 * @returns null when there is no such item, it was withdrawn, or the party speaks not in the statement
 */
export async function findComposition(
  actor: Member,
  slug: string,
  reference: string,
  askedFor: string | undefined,
  find = '',
  language = '',
): Promise<CompositionView | null> {
  const kept = await findKeptFrom(actor.id)
  const [statement, [item], bearings, rows] = await Promise.all([
    findJudgedStatement(slug),
    findCommitments(slug, [reference], language),
    findBearings(slug, reference, actor),
    findLines(actor, slug, reference, kept.revisions),
  ])
  if (!statement || !item || item.withdrawn) return null
  const named = [...citedIn(rows), ...bearings.map(({ sourceId }) => sourceId)]
  const parties = [ALL_PARTIES, ...statement.parties.map(({ key }) => key)]
  const party = askedFor ?? latestDraft(rows) ?? ALL_PARTIES
  if (!parties.includes(party)) return null

  const lines = parties.map((each) => lineViewOf(each, rows.get(each)))
  const onLine = rows.get(party)
  const draft = onLine?.draft ?? null
  const last = newest(onLine?.revisions ?? [])
  const judgements = judgementsFor(item.force, item.followed)
  return {
    statement,
    item: { ...item, bearings, bearingCount: bearings.length },
    mayWrite: holds(actor, 'analyst') && judgements.length > 0,
    judgements,
    claimants: claimantsOf(item, statement),
    party,
    lines,
    draft,
    sentBack: last?.state === 'sent_back' ? await findReason(last) : null,
    newerThanDraft: draft && last && last.number > draft.begunFrom ? last : null,
    searches: await findSearchesToTake(slug, reference),
    tests: await findStandingTests(slug, reference),
    groups: await findGroups(actor),
    ...(await findLibraryFor(statement, { named, find, kept })),
  }
}

/** The sources that the writer's own drafts cite, wherever in the library they stand. */
function citedIn(lines: ReadonlyMap<string, LineOfWriter>): string[] {
  return [...lines.values()].flatMap(({ draft }) =>
    draft ? draftSchema.parse(draft.content).citations.map(({ sourceId }) => sourceId.trim()) : [],
  )
}

type LineOfWriter = { readonly revisions: readonly RevisionOfLine[]; readonly draft: DraftView | null }

async function findLines(
  actor: Member,
  slug: string,
  reference: string,
  kept: readonly string[],
): Promise<ReadonlyMap<string, LineOfWriter>> {
  const rows = await db().line.findMany({
    where: { commitment: { reference, statement: { slug } } },
    select: {
      party: true,
      revisions: {
        where: { id: { notIn: [...kept] } },
        orderBy: { number: 'asc' },
        select: deskRevisionSelect,
      },
      drafts: {
        where: { personId: actor.id },
        select: { version: true, begunFrom: true, content: true, updatedAt: true },
      },
    },
  })
  return new Map(
    rows.map(({ party, revisions, drafts: [draft] }) => [
      party,
      {
        revisions: revisions.map((revision) => revisionOfLine(revision, reference, party)),
        draft: draft ? draftViewOf(party, draft) : null,
      },
    ]),
  )
}

function draftViewOf(
  party: string,
  {
    version,
    begunFrom,
    content,
    updatedAt,
  }: { version: number; begunFrom: number; content: unknown; updatedAt: Date },
): DraftView {
  return { party, version, begunFrom, savedAt: updatedAt.toISOString(), content: draftSchema.parse(content) }
}

function lineViewOf(party: string, line: LineOfWriter | undefined): LineView {
  const revisions = line?.revisions ?? []
  const shown = shownOn(revisions)
  const number = newest(revisions)?.number ?? 0
  return {
    party,
    newest: number,
    seen: line?.draft?.begunFrom ?? number,
    shown: shown && { revision: shown.shown, as: shown.as },
    earlierStatuses: earlierStatusesOf(party, Number.POSITIVE_INFINITY, revisions.filter(wasPublished)),
    drafted: Boolean(line?.draft),
  }
}

/** The party of the draft that was saved last. */
function latestDraft(lines: ReadonlyMap<string, LineOfWriter>): string | undefined {
  return [...lines.values()]
    .flatMap(({ draft }) => draft ?? [])
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]?.party
}

async function findReason(revision: RevisionOfLine): Promise<CompositionView['sentBack']> {
  const row = await db().review.findFirst({
    where: { revisionId: revision.id, decision: 'send_back' },
    orderBy: { at: 'desc' },
    select: {
      reason: true,
      at: true,
      reviewer: { select: { publicName: true } },
      comments: commentsSelect,
    },
  })
  return (
    row && {
      revision,
      reason: row.reason ?? '',
      by: row.reviewer.publicName,
      at: row.at.toISOString(),
      comments: row.comments.map(commentOf),
    }
  )
}
