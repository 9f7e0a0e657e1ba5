'use client'

import { useLocale, useTranslations } from 'next-intl'
import { beginBringingAction } from '@/lib/bringing/actions/begin'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** Begins a statement on its way. */
export function BeginForm() {
  const t = useTranslations('bringing')
  const [state, begin] = useSending(beginBringingAction, unsent)
  return (
    <form action={begin}>
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
      <p className="btns">
        <SubmitButton main>{t('begin')}</SubmitButton>
      </p>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
