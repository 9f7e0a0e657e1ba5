import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/**
 * The history of the method, once: what each version of it added, and from which day on it is in force. What a version says is fixed when
 * its day is over, so a change of a later day is a version of its own. Sentences that only became plainer are no change of the method.
 */

/** What a version added; in words `method.versions.change.<key>`. */
export const METHOD_CHANGES = [
  'first',
  'second_judgement',
  'classed_anew',
  'lexicon',
  'in_short',
  'quotes_in_copies',
  'tests',
  'intended',
  'own_party',
  'claimant_only',
  'elements_cited',
] as const
export type MethodChange = (typeof METHOD_CHANGES)[number]

export interface MethodVersion {
  /** Given once, counted from 1. */
  number: number
  /** The day from whose end on a page of that day shows it, YYYY-MM-DD. */
  since: string
  changes: readonly MethodChange[]
}

const FIRST: MethodVersion = { number: 1, since: '2026-11-24', changes: ['first'] }

/** All versions, oldest first. */
export const METHOD_VERSIONS: readonly MethodVersion[] = [
  FIRST,
  { number: 2, since: '2026-11-25', changes: ['second_judgement', 'classed_anew', 'lexicon'] },
  { number: 3, since: '2026-11-26', changes: ['in_short'] },
  { number: 4, since: '2026-11-27', changes: ['quotes_in_copies', 'tests'] },
  { number: 5, since: '2026-11-28', changes: ['intended'] },
  { number: 6, since: '2026-12-01', changes: ['own_party', 'claimant_only', 'elements_cited'] },
]

/** The version that the software holds judgements to. */
export const CURRENT_METHOD: MethodVersion = METHOD_VERSIONS.at(-1) ?? FIRST

/** The version at the end of a day, YYYY-MM-DD; null before there was one. */
export function methodOn(day: string): MethodVersion | null {
  return METHOD_VERSIONS.findLast(({ since }) => since <= day) ?? null
}

/**
 * The number of the version by which a judgement was made. What was submitted before judgements named it was judged by the version of
 * its day.
 *
 * @param named what the judgement names; null where it names none
 * @param submittedAt ISO time
 */
export function methodOfJudgement(named: number | null, submittedAt: string): number {
  return named ?? (methodOn(submittedAt.slice(0, 10)) ?? FIRST).number
}

/** Whether something was part of the method in a version of it. */
export function isInMethod(change: MethodChange, version: number): boolean {
  return METHOD_VERSIONS.some(({ number, changes }) => number <= version && changes.includes(change))
}

/** The page of the method as it stood when that version was in force, without a language. */
export function methodAddress(version: number): string {
  const { since } = METHOD_VERSIONS.find(({ number }) => number === version) ?? CURRENT_METHOD
  return asOfAddress('/method', since)
}
