'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { revokeAction } from '@/lib/reading/share/actions/link'

const unsent: FormState<void> = { status: 'new' }

/** Ends a private link at once. @param label which one, in full */
export function RevokeLink({ id, label }: { id: string; label: string }) {
  const t = useTranslations('share.private')
  const [state, act] = useSending(revokeAction, unsent)
  return (
    <form action={act}>
      <Refused text={useRefusalText(state)} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small label={label}>
        {t('revoke')}
      </SubmitButton>
    </form>
  )
}
