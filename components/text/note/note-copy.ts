/**
 * What was typed into a note and has not reached the server, on this device only: it outlives a lost connection, an ended session, a
 * closed tab and another choice of words. A device may refuse to keep anything (private windows, full storage): then there is no copy.
 */

const prefixOf = (memberId: string) => `suivi:note:${memberId}:`

/** @param form which of the person's forms: one a statement for first notes, one a note for replies and changes */
export function noteCopyKey(memberId: string, form: string): string {
  return prefixOf(memberId) + form
}

/** Keeps the words, or forgets the copy where there are none. */
export function keepNoteCopy(key: string, body: string): void {
  try {
    if (body.trim() === '') localStorage.removeItem(key)
    else localStorage.setItem(key, body)
  } catch {
    // The device refuses to keep anything; the words are still in the page.
  }
}

/** The words under the key; null where there are none. */
export function readNoteCopy(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // Where nothing may be kept there is nothing to read.
    return null
  }
}

/** Forgets every copy of a person's whose words have arrived. */
export function forgetNoteCopies(memberId: string, arrived: readonly string[]): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefixOf(memberId)) && arrived.includes(localStorage.getItem(key) ?? ''))
        localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}
