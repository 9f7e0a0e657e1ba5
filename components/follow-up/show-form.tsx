'use client'

import { useTranslations } from 'next-intl'
import { showAction } from '@/lib/follow-up/actions/course'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
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
