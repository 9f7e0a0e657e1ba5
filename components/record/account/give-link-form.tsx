'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { giveLinkAction } from '@/lib/record/account/actions/people'
import { resetHours } from '@/lib/record/account/rules/invitation'
import type { Invited, PersonView } from '@/lib/record/account/types'
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
