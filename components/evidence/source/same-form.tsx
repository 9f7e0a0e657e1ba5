'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { sameSourceAction } from '@/lib/evidence/source/actions/said'
import type { FormState } from '@/lib/ground/platform/form-state'
import { SaidForm } from './said-form'
import { useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** Says that a source is the same document as another, which stands for both; or that it stands for itself after all. */
export function SameForm({
  source,
  proposed = null,
}: {
  source: { readonly id: string; readonly sameAs: string | null }
  /** The source that it likely is, where it stands for itself as yet. */
  proposed?: string | null
}) {
  const t = useTranslations('source.same')
  const [state, act] = useSending(sameSourceAction, unsent)
  const faultOf = useSourceFault(state)
  return (
    <SaidForm
      about="same"
      sourceId={source.id}
      state={state}
      act={act}
      fields={['sameAs']}
      reason="sameReason"
    >
      <TextField
        name="sameAs"
        label={t('field')}
        hint={t('fieldHow')}
        error={faultOf('sameAs')}
        autoComplete="off"
        dir="ltr"
        defaultValue={typedText(state, 'sameAs', source.sameAs ?? proposed ?? '')}
      />
    </SaidForm>
  )
}
