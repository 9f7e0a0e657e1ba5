import 'server-only'
import type { ReturnView, ReviewView, SubmissionView } from '@/lib/assessment/status-review/types'
import {
  deskRevisionSelect,
  type RevisionOfLine,
  revisionOfLine,
} from '@/lib/assessment/status-update/data/line'
import { findFoundQuotes } from '@/lib/assessment/status-update/data/quotes-in-copies'
import { mayOnComment } from '@/lib/assessment/status-update/policy'
import { handsIn } from '@/lib/assessment/status-update/rules/authors'
import { asReadBy } from '@/lib/assessment/status-update/rules/fingerprint'
import { judgementInputOf } from '@/lib/assessment/status-update/rules/input'
import { wasPublished } from '@/lib/assessment/status-update/rules/lineage'
import { findUnsigned } from '@/lib/evidence/source/data/unsigned'
import type { UnsignedSource } from '@/lib/evidence/source/types'
import type { Actor, Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom, type Kept } from '@/lib/record/event/data/kept-from'
import { commentOf, commentsSelect } from '@/lib/record/review/data/comments'
import { assessSubmission, returnedBefore } from '../rules/submissions'
import { awaitsSecond, findLinesAwaiting } from './awaiting-second'
import { citedIn, type Dossier, findDossiers } from './dossiers'
import { findReturns } from './returns'

/**
 * Submitted work is seen by signed-in people only, whatever became of it; and not by whoever is to judge the same words independently.
 * For use in the `where` of a read of revisions.
 *
 * @param kept what is kept from them, by id (`findKeptFrom`)
 */
export function visibleTo(actor: Actor, kept: readonly string[]) {
  return actor.kind === 'visitor' ? { id: { in: [] } } : { id: { notIn: [...kept] } }
}

/**
 * Submissions that await review, as they stand for whoever asks, in the order of their ids. What is not theirs to see is not among them.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findWaiting(
  actor: Member,
  ids: readonly string[],
  language = '',
): Promise<SubmissionView[]> {
  if (ids.length === 0) return []
  const kept = await findKeptFrom(actor.id)
  const lines = await db().line.findMany({
    where: {
      commitment: { state: 'published' },
      revisions: { some: { AND: [{ id: { in: [...ids] } }, visibleTo(actor, kept.revisions)] } },
    },
    select: lineSelect,
  })
  const waiting = lines.flatMap((line) => {
    const revisions = revisionsOf(line)
    const revision = revisions.find(({ id }) => ids.includes(id) && !kept.revisions.includes(id))
    return revision ? [{ line, revision, revisions }] : []
  })
  const [dossiers, awaiting, unsigned, returns, found] = await Promise.all([
    findDossiers(waiting, kept, language),
    findLinesAwaiting(),
    findUnsigned(db(), citedIn(waiting), kept.classings),
    findReturns(
      waiting.map(({ line }) => line.id),
      kept.revisions,
    ),
    findFoundQuotes(
      actor,
      waiting.map(({ revision }) => revision),
    ),
  ])
  const submissions = waiting.flatMap(({ line, revision, revisions }) => {
    const dossier = dossiers.get(line.commitment.statement.slug)
    const isAwaiting = awaiting.has(line.id)
    return submissionOf(actor, { revision, revisions, isAwaiting, dossier, unsigned, returns, found })
  })
  const known = new Map(submissions.map((submission) => [submission.revision.id, submission]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/**
 * One revision that was ever submitted, with what reviewers decided and, where another of its line is named, that one to compare with.
 *
 * @param known what is kept from them; read where it was not yet
 * @returns null when there is no such revision, or the actor may not see it
 */
export async function findSubmission(
  actor: Member,
  revisionId: string,
  comparedWithId: string | undefined,
  known?: Kept,
  language = '',
): Promise<{
  submission: SubmissionView
  reviews: readonly ReviewView[]
  comparedWith: RevisionOfLine | null
} | null> {
  const kept = known ?? (await findKeptFrom(actor.id))
  const row = await db().revision.findFirst({
    where: { id: revisionId, AND: visibleTo(actor, kept.revisions) },
    select: {
      line: { select: lineSelect },
      reviews: {
        orderBy: { at: 'asc' },
        select: {
          decision: true,
          at: true,
          reason: true,
          reviewer: { select: { publicName: true } },
          comments: commentsSelect,
        },
      },
    },
  })
  if (!row) return null
  const { slug } = row.line.commitment.statement
  const revisions = revisionsOf(row.line).filter(({ id }) => !kept.revisions.includes(id))
  const revision = revisions.find(({ id }) => id === revisionId)
  if (!revision) return null
  const [dossiers, isAwaiting, unsigned, returns, found] = await Promise.all([
    findDossiers([{ line: row.line, revision }], kept, language),
    awaitsSecond(row.line.id),
    findUnsigned(db(), citedIn([{ revision }]), kept.classings),
    findReturns([row.line.id], kept.revisions),
    findFoundQuotes(actor, [revision]),
  ])
  const dossier = dossiers.get(slug)
  const [submission] = submissionOf(actor, {
    revision,
    revisions,
    isAwaiting,
    dossier,
    unsigned,
    returns,
    found,
  })
  if (!submission) return null
  return {
    submission,
    reviews: row.reviews.map(({ decision, at, reason, reviewer, comments }) => ({
      decision,
      reason,
      at: at.toISOString(),
      by: reviewer.publicName,
      comments: comments.map(commentOf),
    })),
    comparedWith: revisions.find(({ id }) => id === comparedWithId && id !== revisionId) ?? null,
  }
}

const lineSelect = {
  id: true,
  party: true,
  commitment: { select: { reference: true, statement: { select: { slug: true } } } },
  revisions: { orderBy: { number: 'asc' }, select: deskRevisionSelect },
} as const

function revisionsOf(line: {
  readonly party: string
  readonly commitment: { readonly reference: string }
  readonly revisions: readonly Parameters<typeof revisionOfLine>[0][]
}): RevisionOfLine[] {
  return line.revisions.map((revision) => revisionOfLine(revision, line.commitment.reference, line.party))
}

type Submitted = {
  readonly revision: RevisionOfLine
  /** All of its line, itself included. */
  readonly revisions: readonly RevisionOfLine[]
  readonly isAwaiting: boolean
  readonly dossier: Dossier | undefined
  readonly unsigned: ReadonlyMap<string, UnsignedSource>
  readonly returns: ReadonlyMap<string, ReturnView>
  /** Whether the stored copies show the quotes of each, by number. */
  readonly found: ReadonlyMap<string, ReadonlyMap<number, boolean>>
}

function submissionOf(
  actor: Member,
  { revision, revisions, isAwaiting, dossier, unsigned, returns, found }: Submitted,
): SubmissionView[] {
  const item = dossier?.items.get(revision.reference)
  if (!dossier || !item) return []
  const { slug, parties, areas, base } = dossier.statement
  return [
    {
      revision,
      item,
      statement: { slug, parties, areas, language: base.language },
      isMine: revision.authorId === actor.id,
      comments: onComments(actor, revision, revisions),
      sources: Object.fromEntries(
        revision.citations.flatMap(({ sourceId }) => {
          const source = dossier.sources.get(sourceId)
          return source ? [[sourceId, source]] : []
        }),
      ),
      ...assessSubmission(
        actor,
        revision,
        revisions,
        judgementInputOf(
          revision,
          item,
          dossier.statement,
          dossier.sources,
          revisions.filter(wasPublished),
          found.get(revision.id),
        ),
        isAwaiting,
      ),
      ...asReadBy(actor.id, revision, unsigned),
      returned: returnOf(revision, revisions, returns),
    },
  ]
}

/** What is open to the actor of comments on it, whoever answers them. */
function onComments(
  actor: Member,
  { number, author }: RevisionOfLine,
  line: readonly RevisionOfLine[],
): SubmissionView['comments'] {
  const work = { authors: handsIn(number, line), isImported: author.kind === 'import', answeredById: null }
  return {
    mayAnswer: mayOnComment(actor, 'answer', work) === true,
    maySettle: mayOnComment(actor, 'settle', work) === true,
  }
}

/** The version that was sent back before this one, with who sent it back and why. */
function returnOf(
  revision: RevisionOfLine,
  revisions: readonly RevisionOfLine[],
  returns: ReadonlyMap<string, ReturnView>,
): SubmissionView['returned'] {
  const before = returnedBefore(revision, revisions)
  const decision = before && returns.get(before.id)
  return decision ? { revision: before, decision } : null
}
