'use client'

import { useTranslations } from 'next-intl'
import { proposeWithdrawalAction } from '@/lib/commitment/actions/withdrawal'
import type { Locale } from '@/lib/i18n/routing'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { LanguageField } from '../form/language-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { useMarkFault } from './mark-faults'
import { MarkProblems } from './mark-problems'

const unsent: FormState<never> = { status: 'new' }
const fields = [
  { name: 'reason', id: 'reason' },
  { name: 'language', id: 'language' },
]

/** Why an item is to go, and in which language that is said. */
export function WithdrawForm({ locale, markId }: { locale: Locale; markId: string }) {
  const t = useTranslations()
  const [state, act] = useSending(proposeWithdrawalAction, unsent)
  const faultOf = useMarkFault(state)
  return (
    <form action={act} noValidate className="mid">
      <MarkProblems state={state} fields={fields} />
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="markId" value={markId} />
      <TextArea
        name="reason"
        label={t('commitment.mark.reason')}
        hint={t('commitment.mark.reasonPublic')}
        error={faultOf('reason')}
        rows={4}
        dir="auto"
        required
        defaultValue={typedText(state, 'reason')}
      />
      <LanguageField
        name="language"
        label={t('form.reasonLanguage')}
        error={faultOf('language')}
        defaultValue={typedText(state, 'language')}
      />
      <p className="btns">
        <SubmitButton main>{t('commitment.mark.propose')}</SubmitButton>
      </p>
    </form>
  )
}
