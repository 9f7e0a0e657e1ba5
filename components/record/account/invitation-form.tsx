'use client'

import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { acceptInvitationAction } from '@/lib/record/account/actions/invitation'
import { useFaultText } from './fault-text'
import { FormProblems } from './form-problems'

type InvitationFormProps = { token: string; email: string; next: string }

const unsent: FormState<never> = { status: 'new' }

/** Chooses the first password. The address is shown, and read by password managers, but cannot be changed. */
export function InvitationForm({ token, email, next }: InvitationFormProps) {
  const t = useTranslations()
  const [state, act] = useSending(acceptInvitationAction, unsent)
  const faultOf = useFaultText(state)
  return (
    <form className="slim" action={act} noValidate>
      <FormProblems state={state} fields={['password']} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label={t('account.signin.email')}
        autoComplete="username"
        dir="ltr"
        readOnly
        value={email}
      />
      <TextField
        name="password"
        type="password"
        label={t('account.password.new')}
        hint={t('account.password.rule')}
        error={faultOf('password')}
        autoComplete="new-password"
        dir="ltr"
        required
      />
      <p className="btns">
        <SubmitButton main>{t('account.accept')}</SubmitButton>
      </p>
    </form>
  )
}
