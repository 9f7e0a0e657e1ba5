'use client'

import { saveDraftAction } from '@/lib/assessment/status-update/actions/compose'
import { type Change, changed } from '@/lib/assessment/status-update/rules/compose'
import { copyKey } from './local-copy'
import { formOf, type Opening, type Page } from './saved'
import { useAutosave } from './use-autosave'

/** A judgement's draft as it is typed and kept. */
export function useDraft(page: Page, memberId: string, opening: Opening, onDraftRefused: () => void) {
  const kept = useAutosave({
    opening,
    keyOf: ({ opened }) => copyKey(memberId, page.statement, page.reference, opened || opening.draft.party),
    send: (draft, saved) => saveDraftAction({ status: 'new' }, formOf(page, draft, saved, 'save')),
    savedWith: (saved, { party, version, savedAt }) => ({ ...saved, opened: party, version, savedAt }),
    onConflict(saved) {
      onDraftRefused()
      return saved
    },
  })
  return { ...kept, change: (change: Change) => kept.put(changed(kept.latest().draft, change)) }
}
