'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { askCopyAction } from '@/lib/snapshot/actions/copy'
import { DecisionLine } from '../form/decision-line'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useSending } from '../form/use-sending'

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
