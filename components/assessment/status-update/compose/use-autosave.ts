'use client'

import { useRef, useState } from 'react'
import { isOfOldPage, refusedAsOld } from '@/components/ground/form/use-sending'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { forgetCopy, keepCopy } from './local-copy'
import { useSaveWhenLeft } from './use-save-when-left'

/** A pause in typing after which the draft is saved, and the wait before a save that failed is tried again. In milliseconds. */
const PAUSE = 1_500
const RETRY = 20_000

/** What keeps a save from being taken only for a while: it is tried again. */
const passesByItself: ReadonlySet<string> = new Set<RefusalCode>([
  'signed_out',
  'database_away',
  'disk_full',
  'busy',
])

/** Why the last save did not go through: a refusal, or `null` when no answer came. `isCopied`: the device keeps the words. */
export type Trouble = { readonly code: RefusalCode | 'invalid' | null; readonly isCopied: boolean }

/** What a form starts with. `kept` is the draft as the server has it; null where it has none of these words. */
export type KeptOpening<Draft, Saved> = {
  readonly draft: Draft
  readonly saved: Saved
  readonly kept: Draft | null
}

interface Keeping<Draft, Saved, Value> {
  opening: KeptOpening<Draft, Saved>
  /** The key of the device's copy, by what is saved. */
  keyOf: (saved: Saved) => string
  send: (draft: Draft, saved: Saved) => Promise<FormState<Value>>
  /** What the server has once it took the words. */
  savedWith: (saved: Saved, value: Value) => Saved
  /** Something else was saved elsewhere: nothing is saved by itself from now on. Gives what the server has then. */
  onConflict: (saved: Saved, answer: FormState<Value>) => Saved
}

/**
 * A judgement as it is typed, saved at every pause. What is not on the server yet is also kept on the device. One save is under way at
 * a time; words typed meanwhile are saved after it. While something else decides on it (submitting, a conflict) it is held.
 */
export function useAutosave<Draft extends DraftInput, Saved, Value>(keeping: Keeping<Draft, Saved, Value>) {
  const { opening, keyOf } = keeping
  const [draft, setDraft] = useState(opening.draft)
  const [saved, setSaved] = useState(opening.saved)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isDirty, setDirty] = useState(false)
  const now = useRef({
    ...opening,
    /** Words that were sent and may have arrived: sent again first, word for word, since the same saving twice is one. */
    unanswered: null as Draft | null,
    isHeld: false,
    flight: null as Promise<void> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  })

  const isUnsaved = () => {
    const { draft, kept } = now.current
    return kept === null || JSON.stringify(draft) !== JSON.stringify(kept)
  }
  const key = () => keyOf(now.current.saved)
  const copy = () => keepCopy(key(), { draft: now.current.draft, at: new Date().toISOString() })
  const schedule = (wait: number) => {
    clearTimeout(now.current.timer)
    now.current.timer = setTimeout(() => void save(), wait)
  }

  function settle(next: Saved, kept: Draft) {
    forgetCopy(key())
    now.current = { ...now.current, saved: next, kept }
    setSaved(next)
    setTrouble(null)
    setDirty(isUnsaved())
    if (isUnsaved()) {
      copy()
      schedule(PAUSE)
    }
  }

  /** @returns whether the server has the words now */
  async function send(sent: Draft): Promise<boolean> {
    const answer = await keeping.send(sent, now.current.saved).catch(
      // No answer: the network or the server is away. Said to the writer below, and tried again. A page from before an upgrade sends in vain.
      (error: unknown) => (isOfOldPage(error) ? refusedAsOld : null),
    )
    now.current.unanswered = answer === null ? sent : null
    if (answer?.status === 'done') {
      settle(keeping.savedWith(now.current.saved, answer.value), sent)
      return true
    }
    const code = answer === null ? null : answer.status === 'refused' ? answer.code : 'invalid'
    setTrouble({ code, isCopied: copy() })
    if (answer && code === 'conflict') {
      now.current = {
        ...now.current,
        isHeld: true,
        saved: keeping.onConflict(now.current.saved, answer),
      }
      setSaved(now.current.saved)
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

  function put(next: Draft) {
    now.current.draft = next
    setDraft(next)
    setDirty(isUnsaved())
    if (!isUnsaved()) {
      clearTimeout(now.current.timer)
      forgetCopy(key())
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
    put,
    save,
    latest: () => ({ draft: now.current.draft, saved: now.current.saved }),
    keyNow: key,
    /** Saves at the writer's wish also over what was saved elsewhere. */
    saveOver() {
      now.current.isHeld = false
      return save()
    },
    /** Stops saving, once what is under way has its answer, and gives what is to be sent in its place. */
    async hold() {
      now.current.isHeld = true
      clearTimeout(now.current.timer)
      while (now.current.flight) await now.current.flight
      const { draft, saved, unanswered } = now.current
      return { draft, saved, isAnswered: unanswered === null }
    },
    /**
     * Goes on saving. With `next` that is what the server has now; `kept` says whether it has these words too.
     *
     * @param stays whether it is still held: somebody else's words stand there
     */
    release(next?: Saved, kept?: Draft | null, stays = false) {
      now.current.isHeld = stays
      if (next !== undefined) {
        now.current.saved = next
        now.current.unanswered = null
        setSaved(next)
      }
      if (kept !== undefined) now.current.kept = kept
      if (next !== undefined && kept) settle(next, kept)
      else if (isUnsaved() && !stays) schedule(PAUSE)
    },
    /** Takes over another draft whole, as it stands on the server. */
    adopt(other: KeptOpening<Draft, Saved>) {
      forgetCopy(key())
      now.current = { ...now.current, ...other, isHeld: false }
      setDraft(other.draft)
      setSaved(other.saved)
      setTrouble(null)
      setDirty(false)
    },
  }
}
