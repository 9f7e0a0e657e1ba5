'use client'

import { useTranslations } from 'next-intl'
import { OpenForm } from '@/components/ground/form/open-form'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { signInAction } from '@/lib/record/account/actions/sign-in'
import { useFaultText } from './fault-text'
import { FormProblems } from './form-problems'

const unsent: FormState<never> = { status: 'new' }

/** E-mail address and password. `next` is the path to go on to. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('account.signin')
  const [state, act] = useSending(signInAction, unsent)
  const faultOf = useFaultText(state)
  return (
    <OpenForm
      act={act}
      problems={<FormProblems state={state} fields={['email', 'password']} />}
      hidden={{ next }}
      submit={t('title')}
    >
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={faultOf('email')}
        autoComplete="username"
        dir="ltr"
        required
        defaultValue={typedText(state, 'email')}
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        error={faultOf('password')}
        autoComplete="current-password"
        dir="ltr"
        required
      />
    </OpenForm>
  )
}
