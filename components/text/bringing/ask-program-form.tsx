'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { askProgramAction } from '@/lib/text/bringing/actions/program'

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
