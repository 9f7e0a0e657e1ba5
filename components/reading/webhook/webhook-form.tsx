'use client'

import { useLocale, useTranslations } from 'next-intl'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextField } from '@/components/ground/form/text-field'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { addAction } from '@/lib/reading/webhook/actions/add'
import { webhookAddress } from '@/lib/reading/webhook/rules/addresses'
import { FAULTS, LONGEST_ADDRESS } from '@/lib/reading/webhook/schema'
import type { GivenSecret as Given } from '@/lib/reading/webhook/types'
import { GivenSecret } from './given-secret'

const unsent: FormState<Given> = { status: 'new' }
const FIELDS = ['address', 'page']

/** Has news posted to an address, and then shows the secret that signs them, in place of the form. */
export function WebhookForm() {
  const t = useTranslations('webhook')
  const locale = useLocale()
  const [state, act] = useSending(addAction, unsent)
  const faultOf = useFaultReader(state, FAULTS, (code) => t(`fault.${code}`))
  const field = fieldsOf(state, faultOf)
  if (state.status === 'done')
    return (
      <>
        <GivenSecret secret={state.value.secret} />
        <p>
          <a className="btn" href={localePath(locale, webhookAddress(state.value.id))}>
            {t('toIt')}
          </a>
        </p>
      </>
    )
  return (
    <SlimForm
      {...{ state, act, faultOf }}
      problem={t('problem')}
      fields={FIELDS}
      submit={t('add')}
      note={t('addNote')}
    >
      <TextField
        {...field('address')}
        label={t('address')}
        hint={t('addressHow')}
        maxLength={LONGEST_ADDRESS}
        type="url"
        inputMode="url"
        autoComplete="off"
        dir="ltr"
        required
      />
      <TextField
        {...field('page')}
        label={t('page')}
        hint={t('pageHow')}
        maxLength={LONGEST_ADDRESS}
        autoComplete="off"
        dir="ltr"
      />
    </SlimForm>
  )
}
