'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Decide } from '@/components/record/review/decide'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import type { FormState } from '@/lib/ground/platform/form-state'
import { resolveNoteAction } from '@/lib/text/note/actions/resolve'
import { decideNoteAction, withdrawNoteAction } from '@/lib/text/note/actions/review'
import type { DeskNoteView } from '@/lib/text/note/types'

const unsent: FormState<never> = { status: 'new' }

type Note = Pick<DeskNoteView, 'id' | 'fingerprint' | 'may' | 'state' | 'publishedAt'>

/** What a member may do with a note as it stands; its whole words are above. */
export function NoteActs({ note }: { note: Note }) {
  const { id, fingerprint, may, state, publishedAt } = note
  const isShown = state === 'submitted' && publishedAt !== null
  return (
    <>
      {may.approve === true && (
        <Decide
          decide={decideNoteAction}
          id={id}
          fingerprint={fingerprint}
          may={may.approve}
          isShown={isShown}
        />
      )}
      {(may.resolve || may.reopen) && <Resolve note={note} />}
      {may.withdraw && (
        <WithdrawWork
          withdraw={withdrawNoteAction}
          id={id}
          isPublic={state === 'published'}
          isShown={isShown}
        />
      )}
    </>
  )
}

function Resolve({ note }: { note: Note }) {
  const t = useTranslations('note')
  const locale = useLocale()
  const [state, act] = useSending(resolveNoteAction, unsent)
  return (
    <form action={act} className="btns noteacts">
      <FormKey state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="noteId" value={note.id} />
      <Refused text={useRefusalText(state)} />
      <SubmitButton name="act" value={note.may.resolve ? 'resolve' : 'reopen'}>
        {note.may.resolve ? t('resolve') : t('reopen')}
      </SubmitButton>
    </form>
  )
}
