'use client'

import { useTranslations } from 'next-intl'
import { answerStatusOf } from '@/lib/ground/platform/answer-status'
import type { FormState } from '@/lib/ground/platform/form-state'
import { PageRecord } from './page-record'

/** Says of a page whose form came back how it is answered, and in the document's title that something is in the way. */
export function Answered({ state }: { state: FormState<unknown> }) {
  const t = useTranslations('form')
  const answer = answerStatusOf(state)
  return answer && <PageRecord {...answer} before={t('error')} />
}
