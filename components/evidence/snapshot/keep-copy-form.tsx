'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import { askCopyAction } from '@/lib/evidence/snapshot/actions/copy'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** Asks for a copy of a source. */
export function KeepCopyForm({ sourceId }: { sourceId: string }) {
  const t = useTranslations('snapshot')
  const locale = useLocale()
  const [state, ask] = useSending(askCopyAction, unsent)
  return (
    <div className="decisions pt-s">
      <Refused text={useRefusalText(state)} />
      <DecisionLine act={ask} name={t('keep')} means={t('keepHow')}>
        <FormKey state={state} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="sourceId" value={sourceId} />
      </DecisionLine>
    </div>
  )
}
