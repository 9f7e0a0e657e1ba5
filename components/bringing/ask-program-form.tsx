'use client'

import { useLocale, useTranslations } from 'next-intl'
import { askProgramAction } from '@/lib/bringing/actions/program'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'

const unsent: FormState<void> = { status: 'new' }

/** Has the program on this machine asked about the text. */
export function AskProgramForm({ id, isFirst }: { id: string; isFirst: boolean }) {
  const t = useTranslations('bringing.program')
  const [state, ask] = useSending(askProgramAction, unsent)
  return (
    <form action={ask}>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <Refused text={useRefusalText(state)} />
      <p className="btns">
        <SubmitButton small>{t(isFirst ? 'ask' : 'askAgain')}</SubmitButton>
      </p>
    </form>
  )
}
