'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { discardDraftAction } from '@/lib/assessment/status-update/actions/discard'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { Saved } from './saved'

const unsent: FormState<never> = { status: 'new' }

/** Discards the draft after a second press: the line opens first and says what goes. Nothing where no draft is saved. */
export function Discard({
  statement,
  reference,
  saved,
  onDiscard,
  onRefused,
}: {
  statement: string
  reference: string
  saved: Saved
  onDiscard: () => void
  onRefused: () => void
}) {
  const t = useTranslations()
  const locale = useLocale()
  const [answer, act] = useSending(discardDraftAction, unsent)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer is news
  useEffect(() => {
    if (answer.status === 'refused') onRefused()
  }, [answer])
  if (saved.version === 0) return null
  return (
    <details className="fold mt-l">
      <summary>
        <span className="h3 serif">{t('status-update.compose.discard')}</span>
      </summary>
      <form action={act} onSubmit={onDiscard} className="pb-m">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="statement" value={statement} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="party" value={saved.opened} />
        <input type="hidden" name="version" value={saved.version} />
        <p className="small quiet pb-s">{t('status-update.compose.discardHow')}</p>
        {answer.status === 'refused' && (
          <FieldError id="discard-error">{t(`form.refusal.${answer.code}`, answer.details)}</FieldError>
        )}
        <SubmitButton>{t('status-update.compose.discardNow')}</SubmitButton>
      </form>
    </details>
  )
}
