'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { inviteAction } from '@/lib/record/account/actions/people'
import { invitationDays } from '@/lib/record/account/rules/invitation'
import type { Invited } from '@/lib/record/account/types'
import { useFaultText } from './fault-text'
import { FormProblems } from './form-problems'
import { HandOver } from './hand-over'
import { RoleBoxes } from './role-boxes'

const unsent: FormState<Invited> = { status: 'new' }

/** Adds a person, and then shows the link to hand over, this once. */
export function InviteForm() {
  const t = useTranslations()
  const [state, act] = useSending(inviteAction, unsent)
  const faultOf = useFaultText(state)
  return (
    <div className="pt-s">
      {state.status === 'done' && (
        <HandOver invited={state.value}>{t('account.handOverHow', { n: invitationDays })}</HandOver>
      )}
      <form action={act} noValidate>
        <FormProblems state={state} fields={['publicName', 'email', 'roles']} />
        <input type="hidden" name="locale" value={useLocale()} />
        <FormKey state={state} />
        <TextField
          name="publicName"
          label={t('account.publicName')}
          hint={t('account.publicNameHow')}
          error={faultOf('publicName')}
          autoComplete="off"
          dir="auto"
          required
          defaultValue={typedText(state, 'publicName')}
        />
        <TextField
          name="email"
          type="email"
          label={t('account.signin.email')}
          error={faultOf('email')}
          autoComplete="off"
          dir="ltr"
          required
          defaultValue={typedText(state, 'email')}
        />
        <RolePick state={state} error={faultOf('roles')} />
        <p className="pt-s">
          <SubmitButton main>{t('ui.action.invite')}</SubmitButton>
        </p>
        <p className="small quiet pt-m">{t('account.inviteAgain')}</p>
      </form>
    </div>
  )
}

function RolePick({ state, error }: { state: FormState<Invited>; error: string | undefined }) {
  const t = useTranslations('account.people')
  const typed = 'values' in state ? [state.values.roles].flat() : ['analyst']
  return (
    <fieldset
      id="roles"
      tabIndex={-1}
      className={error === undefined ? 'mt-s' : 'mt-s bad'}
      aria-describedby={error === undefined ? undefined : 'roles-error'}
    >
      <legend className="mini">{t('roles')}</legend>
      {error !== undefined && <FieldError id="roles-error">{error}</FieldError>}
      <RoleBoxes chosen={typed} />
    </fieldset>
  )
}
