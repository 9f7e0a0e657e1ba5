import type { LateWords, Standing } from './late-words'

/** Late words of a form whose page is not there any more: put back where that form stands again, on its page. */
export type Waiting = {
  readonly page: string
  readonly form: string
  /** Whether it makes something new each time. */
  readonly makes: boolean
  /** What stood in its fields as it was sent. */
  readonly before: readonly Standing[]
  readonly late: readonly LateWords[]
}

/** On this device, in this window, until it is closed: steps of a work are pages of their own. */
const KEY = 'suivi:late'

/** What waits. A device may refuse to keep anything: then nothing does. */
export function waiting(): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isWaiting) : []
  } catch {
    return []
  }
}

/** Keeps late words, in place of earlier ones of the same form. */
export function letWait(words: Waiting): void {
  keep([...waiting().filter(({ page, form }) => page !== words.page || form !== words.form), words])
}

/** Says what still waits once some was put back; nothing of it, where somebody else signs in. */
export function keep(words: readonly Waiting[]): void {
  try {
    if (words.length === 0) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(words))
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}

function isWaiting(kept: unknown): kept is Waiting {
  if (typeof kept !== 'object' || kept === null) return false
  const none = { page: null, form: null, makes: null, before: null, late: null }
  const { page, form, makes, before, late } = { ...none, ...kept }
  const have = (list: unknown, ...names: string[]) =>
    Array.isArray(list) &&
    list.every(
      (each) =>
        typeof each === 'object' &&
        each !== null &&
        names.every((name) => typeof (each as Record<string, unknown>)[name] === 'string'),
    )
  return (
    typeof page === 'string' &&
    typeof form === 'string' &&
    typeof makes === 'boolean' &&
    have(before, 'name', 'text') &&
    have(late, 'name', 'sent', 'typed')
  )
}
