import type { VerbOf } from '@/lib/record/event/types'
import type { Judgement } from '@/lib/text/method/types'
import type { RevisionState, Succession } from '../types'
import { reviewersNeeded } from './method'

/**
 * The life of a status update, once: mutations move revisions by it, the desk reads from it what is open, and tests hold the database's
 * triggers to it. Whoever may take a step at all is the policies' question.
 */

/** Verbs that move a revision, or mark it. `correct` and `replace` are done to an earlier one by the next final. */
export const REVISION_VERBS = [
  'submit',
  'withdraw',
  'show_as_interim',
  'send_back',
  'approve',
  'correct',
  'replace',
] as const
export type RevisionVerb = (typeof REVISION_VERBS)[number]

/** A draft is no revision; it is here only as the place that submitting starts from. */
export type LifeState = 'draft' | RevisionState

/** Where a status update stands: its state, whether it is marked to be shown as provisional, and how many of the approvals it needs it has. */
export interface Standing {
  readonly state: LifeState
  readonly provisional: boolean
  readonly approvals: number
  readonly needed: 1 | 2
}

export interface Step {
  readonly verb: RevisionVerb
  readonly from: LifeState
  readonly to: RevisionState
  /** What has to be so besides the state. */
  readonly when?: (standing: Standing) => boolean
  /** Whether the step marks the revision to be shown as provisional, or counts as an approval of it. */
  readonly marks?: 'provisional' | 'approval'
  /** The acts that the step leaves in the record, in their order. Every step leaves at least one. */
  readonly events: readonly [VerbOf<'revision'>, ...VerbOf<'revision'>[]]
}

const isLastApproval = ({ approvals, needed }: Standing) => approvals + 1 >= needed

/** Every step there is. Provisional is a mark on a submitted one; of two approvals the first leaves it submitted. */
export const STEPS: readonly Step[] = [
  { verb: 'submit', from: 'draft', to: 'submitted', events: ['submitted'] },
  { verb: 'withdraw', from: 'submitted', to: 'withdrawn', events: ['withdrew'] },
  {
    verb: 'show_as_interim',
    from: 'submitted',
    to: 'submitted',
    when: ({ provisional }) => !provisional,
    marks: 'provisional',
    events: ['showed as interim'],
  },
  { verb: 'send_back', from: 'submitted', to: 'sent_back', events: ['sent back'] },
  {
    verb: 'approve',
    from: 'submitted',
    to: 'submitted',
    when: (standing) => !isLastApproval(standing),
    marks: 'approval',
    events: ['approved'],
  },
  {
    verb: 'approve',
    from: 'submitted',
    to: 'final',
    when: isLastApproval,
    marks: 'approval',
    events: ['approved', 'published'],
  },
  { verb: 'correct', from: 'final', to: 'corrected', events: ['corrected'] },
  { verb: 'replace', from: 'final', to: 'replaced', events: ['replaced'] },
  // Submitted earlier on the line and never decided on: the next final stands in its place.
  { verb: 'replace', from: 'submitted', to: 'replaced', events: ['replaced'] },
]

/** The step that a verb takes from here; null when it is not open. At most one is. */
export function stepFor(verb: RevisionVerb, standing: Standing): Step | null {
  return (
    STEPS.find(
      (step) => step.verb === verb && step.from === standing.state && (step.when?.(standing) ?? true),
    ) ?? null
  )
}

/** Where it stands after the verb; null when it is not open. */
export function standingAfter(verb: RevisionVerb, standing: Standing): Standing | null {
  const step = stepFor(verb, standing)
  if (step === null) return null
  return {
    ...standing,
    state: step.to,
    provisional: standing.provisional || step.marks === 'provisional',
    approvals: standing.approvals + (step.marks === 'approval' ? 1 : 0),
  }
}

/** Where a revision stands. Two approvals by one person are one. */
export function standingOf(revision: {
  readonly state: RevisionState
  readonly provisional: boolean
  readonly judgement: Judgement
  readonly approvedBy: readonly string[]
}): Standing {
  const { state, provisional, judgement, approvedBy } = revision
  return { state, provisional, approvals: new Set(approvedBy).size, needed: reviewersNeeded(judgement) }
}

/** The step that makes a revision of a draft: it is open to every draft. */
export function stepOfSubmitting(judgement: Judgement): Step {
  const draft: Standing = {
    state: 'draft',
    provisional: false,
    approvals: 0,
    needed: reviewersNeeded(judgement),
  }
  const step = stepFor('submit', draft)
  if (step === null) throw new Error('every draft can be submitted')
  return step
}

/** Whether any step with that verb leads on from a state. */
export function isOpen(verb: RevisionVerb, from: LifeState): boolean {
  return STEPS.some((step) => step.verb === verb && step.from === from)
}

/** Whether a revision can ever go from one state to another in one step. */
export function isPermitted(from: RevisionState, to: RevisionState): boolean {
  return from !== to && STEPS.some((step) => step.from === from && step.to === to)
}

/** What is done to the line's former final once the next one is final. */
export function verbOfSuccession(succession: Succession | null): 'correct' | 'replace' {
  return succession === 'corrects' ? 'correct' : 'replace'
}

/** Whether it still counts on its line: what was sent back or withdrawn stands in nobody's way. */
export function stands(state: RevisionState): boolean {
  return state !== 'sent_back' && state !== 'withdrawn'
}

/** Published: seen by everyone, as provisional or as final. What was final stays in the public history. */
export function isPublished({ state, provisional }: { state: RevisionState; provisional: boolean }): boolean {
  if (state === 'submitted') return provisional
  return state === 'final' || state === 'corrected' || state === 'replaced'
}
