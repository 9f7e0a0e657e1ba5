'use client'

import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { changePasswordAction } from '@/lib/record/account/actions/password'
import { useFaultText } from './fault-text'
import { FormProblems } from './form-problems'

const unsent: FormState<void> = { status: 'new' }

/** @param tokens how many tokens of theirs work */
type PasswordFormProps = { email: string; tokens: number }

/** Changes one's own password, having said what ends with it. The address is there for password managers only. */
export function PasswordForm({ email, tokens }: PasswordFormProps) {
  const t = useTranslations('account.password')
  const account = useTranslations('account')
  const [state, act] = useSending(changePasswordAction, unsent)
  const faultOf = useFaultText(state)
  return (
    <form className="slim" action={act} noValidate>
      <FormProblems state={state} fields={['currentPassword', 'newPassword']} />
      <p role="status" className={state.status === 'done' ? 'pb-m' : undefined}>
        {state.status === 'done' && account('passwordChanged')}
      </p>
      <FormKey state={state} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="currentPassword"
        type="password"
        label={t('current')}
        error={faultOf('currentPassword')}
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <TextField
        name="newPassword"
        type="password"
        label={t('new')}
        hint={t('rule')}
        error={faultOf('newPassword')}
        autoComplete="new-password"
        dir="ltr"
        required
      />
      <CheckLine className="pb-m" name="everywhereElse" defaultChecked>
        {t('everywhere')}
      </CheckLine>
      {tokens > 0 && <p className="pb-m">{t('tokens', { n: tokens })}</p>}
      <p className="btns">
        <SubmitButton main>{t('save')}</SubmitButton>
      </p>
    </form>
  )
}
