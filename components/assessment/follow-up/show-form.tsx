'use client'

import { useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { showAction } from '@/lib/assessment/follow-up/actions/course'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OpenedFields } from './opened'
import { QuestionProblems } from './problems'

const unsent: FormState<never> = { status: 'new' }

/** A reviewer makes the question public. */
export function ShowForm({ question }: { question: DeskFollowUp }) {
  const t = useTranslations('follow-up')
  const [state, act] = useSending(showAction, unsent)
  return (
    <form action={act}>
      <QuestionProblems state={state} fields={[]} />
      <FormKey state={state} />
      <OpenedFields question={question} />
      <p className="btns">
        <SubmitButton main describedBy="show-means">
          {t('show')}
        </SubmitButton>
      </p>
      <p className="small quiet pt-s" id="show-means">
        {t('showHow')}
      </p>
    </form>
  )
}
