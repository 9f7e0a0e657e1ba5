import type { RevisionView } from '../types'

/** What decides whether readers see, or once saw, a revision. */
type Publication = Pick<RevisionView, 'state' | 'provisional' | 'finalAt'>

/** Whether readers see it or saw it: it was final, or was shown as provisional and not taken back. */
export function wasPublished({ state, provisional, finalAt }: Publication): boolean {
  return finalAt !== null || (provisional && (state === 'submitted' || state === 'replaced'))
}

/** Whether the line has a final judgement, so that the next one has to say how it stands to it. */
export function hasFinal(line: readonly Pick<RevisionView, 'state'>[]): boolean {
  return line.some(({ state }) => state === 'final')
}
