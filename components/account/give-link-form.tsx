'use client'

import { useLocale, useTranslations } from 'next-intl'
import { giveLinkAction } from '@/lib/account/actions/people'
import { resetHours } from '@/lib/account/rules/invitation'
import type { Invited, PersonView } from '@/lib/account/types'
import { isolated } from '@/lib/i18n/isolated'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { FormProblems } from './form-problems'
import { HandOver } from './hand-over'

const unsent: FormState<Invited> = { status: 'new' }

/** Makes a link for somebody who forgot their password, and then shows it, this once. */
export function GiveLinkForm({ person }: { person: Pick<PersonView, 'id' | 'publicName'> }) {
  const t = useTranslations('account.people')
  const [state, act] = useSending(giveLinkAction, unsent)
  return (
    <form action={act}>
      <FormProblems state={state} fields={[]} />
      {state.status === 'done' && (
        <HandOver invited={state.value}>{t('linkHow', { n: resetHours })}</HandOver>
      )}
      <FormKey state={state} />
      <input type="hidden" name="person" value={person.id} />
      <input type="hidden" name="locale" value={useLocale()} />
      <SubmitButton small label={t('linkNamed', { name: isolated(person.publicName) })}>
        {t('link')}
      </SubmitButton>
    </form>
  )
}
