'use client'

import { useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { coverHereAction } from '@/lib/evidence/snapshot/actions/shown'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OnCopy } from './on-copy'

const unsent: FormState<never> = { status: 'new' }

interface CoverHereProps {
  copy: CopyView
  withholdingId: string
  /** In what the words are to be covered, by its type and id in the record. */
  type: string
  id: string
}

/** Covers in one more text of ours what a decision withholds. */
export function CoverHere({ copy, withholdingId, type, id }: CoverHereProps) {
  const t = useTranslations('snapshot')
  const [state, cover] = useSending(coverHereAction, unsent)
  return (
    <form action={cover} noValidate>
      <Refused text={useRefusalText(state)} />
      <OnCopy copy={copy} />
      <input type="hidden" name="withholdingId" value={withholdingId} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton>{t('coverHere')}</SubmitButton>
    </form>
  )
}
