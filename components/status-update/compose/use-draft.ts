'use client'

import { useRef, useState } from 'react'
import type { RefusalCode } from '@/lib/platform/errors'
import { saveDraftAction } from '@/lib/status-update/actions'
import { type Change, changed } from '@/lib/status-update/rules/compose'
import type { DraftInput } from '@/lib/status-update/schema'
import { isOfOldPage, refusedAsOld } from '../../form/use-sending'
import { copyKey, forgetCopy, keepCopy } from './local-copy'
import { formOf, type Opening, type Page, type Saved } from './saved'
import { useSaveWhenLeft } from './use-save-when-left'

/** A pause in typing after which the draft is saved, and the wait before a save that failed is tried again. In milliseconds. */
const PAUSE = 1_500
const RETRY = 20_000

/** What keeps a save from being taken only for a while: it is tried again. */
export const passesByItself: ReadonlySet<string> = new Set<RefusalCode>([
  'signed_out',
  'database_away',
  'disk_full',
  'busy',
])

/** Why the last save did not go through: a refusal, or `null` when no answer came. `isCopied`: the device keeps the words. */
export type Trouble = { readonly code: RefusalCode | 'invalid' | null; readonly isCopied: boolean }

/**
 * The draft as it is typed, saved at every pause. What is not on the server yet is also kept on the device. One save is under way at
 * a time; words typed meanwhile are saved after it.
 */
export function useDraft(page: Page, memberId: string, opening: Opening, onDraftRefused: () => void) {
  const [draft, setDraft] = useState(opening.draft)
  const [saved, setSaved] = useState(opening.saved)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isDirty, setDirty] = useState(false)
  const now = useRef({
    draft: opening.draft,
    saved: opening.saved,
    kept: opening.kept,
    /** Words that were sent and may have arrived: sent again first, word for word, since the same saving twice is one. */
    unanswered: null as DraftInput | null,
    /** While something else decides on the draft (submitting, a conflict) nothing is saved. */
    isHeld: false,
    flight: null as Promise<void> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  })

  const isUnsaved = () => {
    const { draft, kept } = now.current
    return kept === null || JSON.stringify(draft) !== JSON.stringify(kept)
  }
  const keyOf = ({ opened }: Saved) =>
    copyKey(memberId, page.statement, page.reference, opened || opening.draft.party)
  const copy = () =>
    keepCopy(keyOf(now.current.saved), { draft: now.current.draft, at: new Date().toISOString() })
  const schedule = (wait: number) => {
    clearTimeout(now.current.timer)
    now.current.timer = setTimeout(() => void save(), wait)
  }

  function settle(next: Saved, kept: DraftInput) {
    forgetCopy(keyOf(now.current.saved))
    now.current.saved = next
    now.current.kept = kept
    setSaved(next)
    setTrouble(null)
    setDirty(isUnsaved())
    if (isUnsaved()) {
      copy()
      schedule(PAUSE)
    }
  }

  /** @returns whether the server has the words now */
  async function send(sent: DraftInput): Promise<boolean> {
    const answer = await saveDraftAction(
      { status: 'new' },
      formOf(page, sent, now.current.saved, 'save'),
    ).catch(
      // No answer: the network or the server is away. Said to the writer below, and tried again. A page from before an upgrade sends in vain.
      (error: unknown) => (isOfOldPage(error) ? refusedAsOld : null),
    )
    now.current.unanswered = answer === null ? sent : null
    if (answer?.status === 'done') {
      const { party, version, savedAt } = answer.value
      settle({ ...now.current.saved, opened: party, version, savedAt }, sent)
      return true
    }
    const code = answer === null ? null : answer.status === 'refused' ? answer.code : 'invalid'
    setTrouble({ code, isCopied: copy() })
    if (code === 'conflict') {
      now.current.isHeld = true
      onDraftRefused()
    } else if (code === null || passesByItself.has(code)) schedule(RETRY)
    return false
  }

  async function sendAll() {
    const { unanswered } = now.current
    if (unanswered !== null && !(await send(unanswered))) return
    if (isUnsaved()) await send(now.current.draft)
  }

  async function save() {
    clearTimeout(now.current.timer)
    // Of several who wait for a save, the first to go on begins the next one and the others wait for that too. So nothing is awaited
    // between seeing that none is under way and beginning one.
    while (now.current.flight) await now.current.flight
    if (now.current.isHeld || !isUnsaved()) return
    now.current.flight = sendAll().finally(() => {
      now.current.flight = null
    })
    await now.current.flight
  }

  function put(next: DraftInput) {
    now.current.draft = next
    setDraft(next)
    setDirty(isUnsaved())
    if (!isUnsaved()) {
      clearTimeout(now.current.timer)
      forgetCopy(keyOf(now.current.saved))
      return
    }
    copy()
    if (!now.current.isHeld) schedule(PAUSE)
  }

  useSaveWhenLeft(save, () => clearTimeout(now.current.timer))

  return {
    draft,
    saved,
    trouble,
    isDirty,
    change: (change: Change) => put(changed(now.current.draft, change)),
    put,
    save,
    latest: () => now.current.saved,
    keyNow: () => keyOf(now.current.saved),
    /** Stops saving, once what is under way has its answer, and gives what is to be sent in its place. */
    async hold() {
      now.current.isHeld = true
      clearTimeout(now.current.timer)
      while (now.current.flight) await now.current.flight
      const { draft, saved, unanswered } = now.current
      return { draft, saved, isAnswered: unanswered === null }
    },
    /** Goes on saving. With `next` that is what the server has now; `kept` says whether it has these words too. */
    release(next?: Saved, kept?: DraftInput | null) {
      now.current.isHeld = false
      if (next) {
        now.current.saved = next
        now.current.unanswered = null
        setSaved(next)
      }
      if (kept !== undefined) now.current.kept = kept
      if (next && kept) settle(next, kept)
      else if (isUnsaved()) schedule(PAUSE)
    },
    /** Takes over another draft whole, as it stands on the server. */
    adopt(other: Opening) {
      forgetCopy(keyOf(now.current.saved))
      now.current = {
        ...now.current,
        draft: other.draft,
        saved: other.saved,
        kept: other.kept,
        isHeld: false,
      }
      setDraft(other.draft)
      setSaved(other.saved)
      setTrouble(null)
      setDirty(false)
    },
  }
}
