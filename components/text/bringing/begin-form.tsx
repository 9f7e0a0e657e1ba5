'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { beginBringingAction } from '@/lib/text/bringing/actions/begin'

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
