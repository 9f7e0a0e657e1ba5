'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { beginFromCodingAction } from '@/lib/assessment/second-coding/actions/begin'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** Starts one's draft on the line with one's second judgement; where a draft stands there it says that this makes way. */
export function BeginForm({ requestId, draftVersion }: { requestId: string; draftVersion: number }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const id = useId()
  const [state, act] = useSending(beginFromCodingAction, unsent)
  return (
    <form action={act} className="decision">
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="instead" value={draftVersion} />
      <SubmitButton describedBy={draftVersion > 0 ? id : undefined}>{t('begin')}</SubmitButton>
      {draftVersion > 0 && (
        <p className="small" id={id}>
          {t('beginOver')}
        </p>
      )}
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
