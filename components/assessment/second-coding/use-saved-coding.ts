'use client'

import { useState } from 'react'
import { saveDraftAction } from '@/lib/assessment/second-coding/actions/coding'
import type { CodingDraft, SavedCoding } from '@/lib/assessment/second-coding/types'
import { copyKey } from '../status-update/compose/local-copy'
import { useAutosave } from '../status-update/compose/use-autosave'
import { formOf, type Opening, type Page, type Saved, savedAfter } from './coding-state'

/**
 * What is typed of a second judgement, kept as any judgement is. After a conflict nothing is saved by itself: the writer says first
 * whether their text takes the place of the other.
 */
export function useSavedCoding(page: Page, memberId: string, opening: Opening) {
  const [isConflict, setConflict] = useState(false)
  const kept = useAutosave({
    opening,
    keyOf: () => copyKey(memberId, 'second', page.requestId, opening.draft.party),
    send: (draft, saved) => saveDraftAction({ status: 'new' }, formOf(page, draft, saved, 'save')),
    savedWith(_saved, value: SavedCoding): Saved {
      setConflict(false)
      return value
    },
    onConflict(saved, answer) {
      setConflict(true)
      return savedAfter(saved, answer)
    },
  })
  return {
    ...kept,
    isConflict,
    // What stands in the way is said of a conflict in its own place.
    trouble: kept.trouble?.code === 'conflict' ? null : kept.trouble,
    /** Goes on saving; `next` is what the server has now, with `words` where it took them. */
    release(next?: Saved, words?: CodingDraft, conflict = false) {
      setConflict(conflict)
      kept.release(next, words, conflict)
    },
  }
}
