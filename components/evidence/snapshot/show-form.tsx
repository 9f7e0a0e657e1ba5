'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { showCopyAction } from '@/lib/evidence/snapshot/actions/shown'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OnCopy } from './on-copy'

const unsent: FormState<never> = { status: 'new' }

/** A reviewer's decision what readers see of a copy. */
export function ShowForm({ copy }: { copy: CopyView }) {
  const t = useTranslations('snapshot.shown')
  const [state, show] = useSending(showCopyAction, unsent)
  const heading = useId()
  return (
    <form action={show}>
      <Refused text={useRefusalText(state)} />
      <FormKey state={state} />
      <OnCopy copy={copy} />
      <input type="hidden" name="seen" value={copy.shown} />
      <h3 className="mini" id={heading}>
        {t('save')}
      </h3>
      <RadioPick
        name="shown"
        labelledBy={heading}
        chosen={copy.shown}
        options={[
          { value: 'whole', label: t('whole'), definition: t(copy.hasText ? 'wholeHow' : 'wholeHowUnread') },
          { value: 'quoted', label: t('quoted'), definition: t('quotedHow') },
          { value: 'title', label: t('titleOnly'), definition: t('titleOnlyHow') },
        ]}
      />
      <p className="btns pt-s">
        <SubmitButton main>{t('save')}</SubmitButton>
      </p>
    </form>
  )
}
