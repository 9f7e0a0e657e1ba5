import { CONTEXT_UNITS } from './span'

/** What stands before a span, as it is shown: from a whole word on, with a sign that more stood before it. */
export function shownBefore(prefix: string): string {
  return prefix.length < CONTEXT_UNITS - 1 ? prefix : `… ${prefix.replace(/^\S*\s+/, '')}`
}

/** What stands after a span, as it is shown: up to a whole word, with a sign that more follows. */
export function shownAfter(suffix: string): string {
  return suffix.length < CONTEXT_UNITS - 1 ? suffix : `${suffix.replace(/\s+\S*$/, '')} …`
}
