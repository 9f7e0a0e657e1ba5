import { type DraftInput, draftSchema } from '@/lib/assessment/status-update/schema'

/**
 * What was typed and has not reached the server yet, on this device only: it outlives a lost connection, an ended session and a
 * closed tab. A device may refuse to keep anything (private windows, full storage): then there is no copy, and saving goes on.
 */
export type LocalCopy = { readonly draft: DraftInput; readonly at: string }

export function copyKey(memberId: string, statement: string, reference: string, party: string): string {
  return `suivi:draft:${memberId}:${statement}:${reference}:${party}`
}

/** @returns whether the device keeps it */
export function keepCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
    return true
  } catch {
    // The device refuses; the answer says so, and the page does not promise a copy.
    return false
  }
}

export function forgetCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}

/** The copy under the key; null where there is none, or it is not one of ours. */
export function readCopy(key: string): LocalCopy | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof copy !== 'object' || copy === null || !('draft' in copy) || !('at' in copy)) return null
    const draft = draftSchema.safeParse(copy.draft)
    return draft.success && typeof copy.at === 'string' ? { draft: draft.data, at: copy.at } : null
  } catch {
    // Refused by the device, or no JSON: no copy either way.
    return null
  }
}
