import type { QueueChoice, SubmissionView } from '@/lib/assessment/status-review/types'
import {
  assess,
  elementsOfClaimant,
  mayBeSubmitted,
  missingQuotes,
  restsOnClaimant,
  unexplainedQuotes,
  unmet,
} from '@/lib/assessment/status-update/rules/assess'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import { isOpen, standingOf, stands } from '@/lib/assessment/status-update/rules/lifecycle'
import { newest, shownOn } from '@/lib/assessment/status-update/rules/lines'
import { METHOD } from '@/lib/assessment/status-update/rules/method'
import type { JudgementInput, RevisionState, RevisionView } from '@/lib/assessment/status-update/types'
import type { Actor } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { firstRefusal, type ReviewRefusal } from '@/lib/record/review/rules/refusals'
import { may, type ReviewVerb } from '../policy'

export interface WorkUnderReview {
  /** The number of the revision that the reviewer opened, and of the newest on its line that stands. */
  opened: number
  newest: number
  state: RevisionState
  provisional: boolean
  /** Who approved this exact revision before. */
  approvals: readonly string[]
  /** Whether a second, independent judgement of the line is awaited, or both await a reviewer. */
  awaitsSecond: boolean
  input: JudgementInput
}

/** Why this review cannot be done, or `null` when it can. Who may review at all is the policy's question. */
export function refusalOf(
  verb: ReviewVerb,
  work: WorkUnderReview,
  by: { reviewer: string; reason: string | null },
): ReviewRefusal | null {
  const approves = verb === 'approve'
  return firstRefusal({
    stale: work.opened !== work.newest,
    already_decided:
      !isOpen(verb, work.state) ||
      (verb === 'show_as_interim' && work.provisional) ||
      (approves && work.approvals.includes(by.reviewer)),
    coding_open: work.awaitsSecond,
    reason_missing: verb === 'send_back' && (by.reason === null || by.reason.trim() === ''),
    rules_unmet: approves && !mayBeSubmitted(work.input),
    quotes_missing: approves && missingQuotes(work.input.citations).length > 0,
    quotes_unexplained: approves && unexplainedQuotes(work.input.citations).length > 0,
  })
}

/**
 * The newest revision after this one that stands in its way; null where there is none. What was sent back or withdrawn does not stand:
 * the revision before it can be decided on again.
 */
export function newerThatStands<Revision extends { number: number; state: RevisionState }>(
  revision: { number: number },
  line: readonly Revision[],
): Revision | null {
  return newest(line.filter(({ number, state }) => number > revision.number && stands(state)))
}

/**
 * The version that a reviewer sent back before this one was submitted: the newest of the line since its last final judgement; null where
 * none was.
 */
export function returnedBefore<
  Revision extends { number: number; state: RevisionState; finalAt: string | null },
>(revision: { number: number }, line: readonly Revision[]): Revision | null {
  const before = line.filter(({ number }) => number < revision.number)
  const lastFinal = newest(before.filter(({ finalAt }) => finalAt !== null))
  return newest(
    before.filter(({ number, state }) => state === 'sent_back' && number > (lastFinal?.number ?? 0)),
  )
}

/** A revision with whose it is and who approved it, by id. */
type ReviewedRevision = RevisionView & { readonly authorId: string; readonly approvedBy: readonly string[] }

/**
 * How a revision stands on its line, seen by one member: what readers see now, what it still lacks, and which decisions are open to
 * them. `line` holds all revisions of the line, itself included.
 */
export function assessSubmission(
  actor: Actor,
  revision: ReviewedRevision,
  line: readonly ReviewedRevision[],
  input: JudgementInput,
  awaitsSecond: boolean,
): Pick<
  SubmissionView,
  | 'shown'
  | 'newest'
  | 'isLast'
  | 'unmet'
  | 'met'
  | 'claimantOnly'
  | 'elementsOfClaimant'
  | 'missingQuotes'
  | 'approvals'
  | 'may'
> {
  const shown = shownOn(line)
  const standing = newerThatStands(revision, line) ?? revision
  const { approvals: have, needed } = standingOf(revision)
  const authors = authorsOf(revision.number, line)
  // What every judgement needs is said only where it is not met: that an account has at most 120 words is no news.
  const own: readonly string[] = METHOD[input.judgement].requires
  const answer = (verb: ReviewVerb): true | RefusalCode => {
    const permitted = may(actor, verb, { authors })
    if (permitted !== true) return permitted
    const work = {
      opened: revision.number,
      newest: standing.number,
      state: revision.state,
      provisional: revision.provisional,
      approvals: revision.approvedBy,
      awaitsSecond,
      input,
    }
    // A reason is asked for when the form is sent: that none is written yet closes nothing.
    const reviewer = actor.kind === 'member' ? actor.id : ''
    return refusalOf(verb, work, { reviewer, reason: 'to be written' }) ?? true
  }
  return {
    shown: shown && { revision: shown.shown, as: shown.as },
    newest: standing,
    isLast: line.every(({ number }) => number <= revision.number),
    unmet: unmet(input),
    met: assess(input).flatMap(({ id, met, message }) => (met && own.includes(id) ? [message] : [])),
    claimantOnly: restsOnClaimant(input),
    elementsOfClaimant: elementsOfClaimant(input),
    missingQuotes: missingQuotes(input.citations),
    approvals: { have, needed },
    may: {
      approve: answer('approve'),
      send_back: answer('send_back'),
      show_as_interim: answer('show_as_interim'),
    },
  }
}

/**
 * How what is shown of a reviewer's queue is told apart: what they may approve as it stands, and what is not for them to approve now: it
 * wants something of its author or of others first.
 */
export function byReadiness<Each extends Pick<SubmissionView, 'may'>>(
  submissions: readonly Each[],
): { ready: Each[]; wanting: Each[] } {
  const isReady = ({ may }: Each) => may.approve === true
  return {
    ready: submissions.filter(isReady),
    wanting: submissions.filter((submission) => !isReady(submission)),
  }
}

/** A queue with what can be approved as it stands before the rest, so that none of it stands behind a part that only waits; each in the order that it has. */
export function readyFirst<Each extends { readonly id: string }>(
  places: readonly Each[],
  ready: ReadonlySet<string>,
): Each[] {
  return [...places.filter(({ id }) => ready.has(id)), ...places.filter(({ id }) => !ready.has(id))]
}

/** Whether a submission is of the statement and of the area that somebody looks at. */
export function isOfChoice(
  { slug, areaKey }: { slug: string; areaKey: string },
  choice: QueueChoice,
): boolean {
  return (
    (choice.statement === null || slug === choice.statement) &&
    (choice.area === null || areaKey === choice.area)
  )
}
