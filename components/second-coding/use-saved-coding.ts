'use client'

import { useRef, useState } from 'react'
import { saveDraftAction } from '@/lib/second-coding/actions'
import type { CodingDraft } from '@/lib/second-coding/types'
import { isOfOldPage, refusedAsOld } from '../form/use-sending'
import { copyKey, forgetCopy, keepCopy } from '../status-update/compose/local-copy'
import { passesByItself, type Trouble } from '../status-update/compose/use-draft'
import { useSaveWhenLeft } from '../status-update/compose/use-save-when-left'
import { formOf, type Opening, type Page, type Saved, savedAfter } from './coding-state'

/** A pause in typing after which the draft is saved, and the wait before a save that failed is tried again. In milliseconds. */
const PAUSE = 1_500
const RETRY = 20_000

/**
 * What is typed of a second judgement, saved at every pause and kept on the device until it is. One save is under way at a time. After
 * a conflict nothing is saved by itself: the writer says first whether their text takes the place of the other.
 */
export function useSavedCoding(page: Page, memberId: string, opening: Opening) {
  const [draft, setDraft] = useState(opening.draft)
  const [saved, setSaved] = useState(opening.saved)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isConflict, setConflict] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const now = useRef({
    draft: opening.draft,
    saved: opening.saved,
    kept: opening.kept,
    /** Words that were sent and may have arrived: sent again first, word for word, since the same saving twice is one. */
    unanswered: null as CodingDraft | null,
    isHeld: false,
    flight: null as Promise<void> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  })
  const key = copyKey(memberId, 'second', page.requestId, opening.draft.party)

  const isUnsaved = () => {
    const { draft, kept } = now.current
    return kept === null || JSON.stringify(draft) !== JSON.stringify(kept)
  }
  const copy = () => keepCopy(key, { draft: now.current.draft, at: new Date().toISOString() })
  const schedule = (wait: number) => {
    clearTimeout(now.current.timer)
    now.current.timer = setTimeout(() => void save(), wait)
  }

  function settle(next: Saved, kept: CodingDraft) {
    now.current = { ...now.current, saved: next, kept }
    setSaved(next)
    setTrouble(null)
    setConflict(false)
    setDirty(isUnsaved())
    if (!isUnsaved()) return forgetCopy(key)
    copy()
    schedule(PAUSE)
  }

  /** @returns whether the server has these words now */
  async function send(sent: CodingDraft): Promise<boolean> {
    const answer = await saveDraftAction(
      { status: 'new' },
      formOf(page, sent, now.current.saved, 'save'),
    ).catch(
      // No answer: the network or the server is away. Said to the writer below, and tried again. A page from before an upgrade sends in vain.
      (error: unknown) => (isOfOldPage(error) ? refusedAsOld : null),
    )
    now.current.unanswered = answer === null ? sent : null
    if (answer?.status === 'done') {
      settle(answer.value, sent)
      return true
    }
    const isCopied = copy()
    if (answer?.status === 'refused' && answer.code === 'conflict') {
      now.current = { ...now.current, saved: savedAfter(now.current.saved, answer), isHeld: true }
      setSaved(now.current.saved)
      setConflict(true)
      return false
    }
    const code = answer === null ? null : answer.status === 'refused' ? answer.code : 'invalid'
    setTrouble({ code, isCopied })
    if (code === null || passesByItself.has(code)) schedule(RETRY)
    return false
  }

  async function sendAll() {
    const { unanswered } = now.current
    if (unanswered !== null && !(await send(unanswered))) return
    if (isUnsaved()) await send(now.current.draft)
  }

  async function save() {
    clearTimeout(now.current.timer)
    while (now.current.flight) await now.current.flight
    if (now.current.isHeld || !isUnsaved()) return
    now.current.flight = sendAll().finally(() => {
      now.current.flight = null
    })
    await now.current.flight
  }

  function put(next: CodingDraft) {
    now.current.draft = next
    setDraft(next)
    setDirty(isUnsaved())
    copy()
    if (!now.current.isHeld) schedule(PAUSE)
  }

  useSaveWhenLeft(save, () => clearTimeout(now.current.timer))

  return {
    draft,
    saved,
    trouble,
    isConflict,
    isDirty,
    key,
    put,
    latest: () => now.current.draft,
    /** Saves, at the writer's wish also over what was saved elsewhere. */
    saveOver() {
      now.current.isHeld = false
      return save()
    },
    save,
    /** Stops saving, once what is under way has its answer, and gives what is to be sent in its place. */
    async hold() {
      now.current.isHeld = true
      clearTimeout(now.current.timer)
      while (now.current.flight) await now.current.flight
      const { draft, saved, unanswered } = now.current
      return { draft, saved, isAnswered: unanswered === null }
    },
    /** Goes on saving; `next` is what the server has now, with these words where `kept` says so. */
    release(next: Saved, kept: CodingDraft | null, conflict: boolean) {
      now.current = { ...now.current, saved: next, isHeld: conflict }
      setSaved(next)
      setConflict(conflict)
      if (kept) settle(next, kept)
    },
  }
}
