'use client'

import { useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { proposeWithdrawalAction } from '@/lib/text/commitment/actions/withdrawal'
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
