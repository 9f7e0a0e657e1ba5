'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import { askHandOverAction } from '@/lib/evidence/snapshot/actions/hand-over'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'

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
