'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isolated } from '@/lib/i18n/isolated'
import type { FormState } from '@/lib/platform/form-state'
import { askHandOverAction } from '@/lib/snapshot/actions/hand-over'
import { DecisionLine } from '../form/decision-line'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** Has the address of a source handed over to the web archive that is configured. */
export function HandOverForm({ sourceId, host }: { sourceId: string; host: string }) {
  const t = useTranslations('snapshot.elsewhere')
  const locale = useLocale()
  const [state, ask] = useSending(askHandOverAction, unsent)
  return (
    <div className="decisions pt-s">
      <Refused text={useRefusalText(state)} />
      <DecisionLine act={ask} name={t('ask')} means={t('askHow', { host: isolated(host) })}>
        <FormKey state={state} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="sourceId" value={sourceId} />
      </DecisionLine>
    </div>
  )
}
