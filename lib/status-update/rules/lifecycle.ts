import type { RevisionState, Succession } from '../types'

/** Verbs that move a revision, or mark it. `correct` and `replace` are done to a final by the next one. */
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

interface Step {
  verb: RevisionVerb
  from: LifeState
  to: readonly RevisionState[]
}

/** The life of a revision. Interim is a mark on a submitted one; of two approvals the first leaves it submitted. */
export const STEPS: readonly Step[] = [
  { verb: 'submit', from: 'draft', to: ['submitted'] },
  { verb: 'withdraw', from: 'submitted', to: ['withdrawn'] },
  { verb: 'show_as_interim', from: 'submitted', to: ['submitted'] },
  { verb: 'send_back', from: 'submitted', to: ['sent_back'] },
  { verb: 'approve', from: 'submitted', to: ['submitted', 'final'] },
  { verb: 'correct', from: 'final', to: ['corrected'] },
  { verb: 'replace', from: 'final', to: ['replaced'] },
]

/** The states that a verb can lead to from here; none when the verb is not open. */
export function nextStates(from: LifeState, verb: RevisionVerb): readonly RevisionState[] {
  return STEPS.find((step) => step.from === from && step.verb === verb)?.to ?? []
}

export function isOpen(verb: RevisionVerb, from: LifeState): boolean {
  return nextStates(from, verb).length > 0
}

/** What becomes of the line's former final once the next one is final. */
export function stateAfterSuccession(succession: Succession): 'corrected' | 'replaced' {
  return succession === 'corrects' ? 'corrected' : 'replaced'
}

/** Published: seen by everyone, as interim or as final. What was final stays in the public history. */
export function isPublished({ state, interim }: { state: RevisionState; interim: boolean }): boolean {
  if (state === 'submitted') return interim
  return state === 'final' || state === 'corrected' || state === 'replaced'
}
