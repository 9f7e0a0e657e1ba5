'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { beginFromAction } from '@/lib/assessment/status-update/actions/begin'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/**
 * Starts one's draft with the words of a revision. `instead` is the version of the draft that makes way; 0 when none does. Without
 * `children` it has no button of its own: one elsewhere names it by `id`.
 */
export function BeginButton({
  id,
  revisionId,
  instead,
  onBegin,
  onRefused,
  main = false,
  children,
}: {
  id?: string
  revisionId: string
  instead: number
  onBegin?: () => void
  onRefused?: () => void
  main?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('form.refusal')
  const locale = useLocale()
  const [answer, act] = useSending(beginFromAction, unsent)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer is news
  useEffect(() => {
    if (answer.status === 'refused') onRefused?.()
  }, [answer])
  return (
    <form id={id} action={act} onSubmit={onBegin}>
      <FormKey state={answer} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="instead" value={instead} />
      {answer.status === 'refused' && (
        <FieldError id={`begin-${revisionId}-error`}>{t(answer.code, answer.details)}</FieldError>
      )}
      {children !== undefined && <SubmitButton main={main}>{children}</SubmitButton>}
    </form>
  )
}
