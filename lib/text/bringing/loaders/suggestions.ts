import 'server-only'
import { findSuggestions } from '../data/apart'
import { findDecided } from '../data/decided'
import type { BringingView, DecidedBefore, Offered, Suggestion } from '../types'

/** What is proposed to mark in a statement, for who may change it. */
export function loadSuggestions({ content }: Pick<BringingView, 'content'>): Promise<readonly Suggestion[]> {
  return findSuggestions(content)
}

/** What was decided before on what the entries of these suggestions propose, for who may change the statement that it is asked for. */
export function loadDecided(
  { id }: Pick<BringingView, 'id'>,
  suggestions: readonly Offered[],
): Promise<DecidedBefore> {
  return findDecided(
    id,
    suggestions.map(({ entry }) => entry),
  )
}
