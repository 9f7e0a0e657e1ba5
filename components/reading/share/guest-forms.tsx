'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { FormProblems } from '@/components/ground/form/form-problems'
import { OpenForm } from '@/components/ground/form/open-form'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { Answered } from '@/components/ground/layout/answered'
import type { FormState } from '@/lib/ground/platform/form-state'
import { commentAction, openAction } from '@/lib/reading/share/actions/guest'
import { LONGEST } from '@/lib/reading/share/rules/private-link'
import { useShareFault } from './share-fault'

const unsent: FormState<never> = { status: 'new' }

/** Says the passphrase of a private link. Its page runs no script of the framework's: what comes back is rendered by the server alone. */
export function PassphraseForm({ locale, id }: { locale: string; id: string }) {
  const t = useTranslations('share.private')
  const [state, act] = useSending(openAction, unsent)
  const faultOf = useShareFault(state)
  return (
    <OpenForm
      act={act}
      problems={
        <Problems state={state} fields={['linkPassword']} title={t('guest.notOpened')} faultOf={faultOf} />
      }
      hidden={{ locale, id }}
      submit={t('guest.open')}
    >
      <TextField
        name="linkPassword"
        type="password"
        label={t('guest.passphrase')}
        error={faultOf('linkPassword')}
        autoComplete="off"
        dir="auto"
        required
      />
    </OpenForm>
  )
}

/** What a guest writes of the work that they are shown. */
export function CommentForm({ locale, id, formKey }: { locale: string; id: string; formKey: string }) {
  const t = useTranslations('share.private')
  const [state, act] = useSending(commentAction, unsent)
  const faultOf = useShareFault(state)
  const field = fieldsOf(state, faultOf)
  return (
    <OpenForm
      act={act}
      isWide
      problems={
        <Problems state={state} fields={['name', 'body']} title={t('guest.notTaken')} faultOf={faultOf} />
      }
      hidden={{ locale, id, key: typedText(state, 'key', formKey) }}
      submit={t('guest.send')}
    >
      <TextField {...field('name')} label={t('guest.name')} autoComplete="off" dir="auto" />
      <TextArea
        {...field('body')}
        label={t('guest.body')}
        hint={t('guest.bodyHow', { n: LONGEST.body })}
        rows={6}
        dir="auto"
        required
      />
    </OpenForm>
  )
}

/** What stood in the way of a guest's form, told also where no script of the framework's runs. */
function Problems(problems: ComponentProps<typeof FormProblems>) {
  return (
    <>
      <Answered state={problems.state} />
      <FormProblems {...problems} />
    </>
  )
}
