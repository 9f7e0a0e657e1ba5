'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { ReasonOpener } from '@/components/ground/form/reason-opener'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { typedText } from '@/components/ground/form/typed-text'
import { type Action, useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useReviewFault } from './review-fault'

const unsent: FormState<never> = { status: 'new' }

interface WithdrawWorkProps {
  /** The door of whatever kind of work it is, by which it is taken back. */
  withdraw: Action<never>
  id: string
  /** Whether readers see it, so that a marker stays. */
  isPublic: boolean
  /** Whether readers see it before its review, as what came with a dossier: no marker stays. */
  isShown?: boolean
  /** What it is called and does, where taking back is another word. */
  says?: { readonly name: string; readonly means: string }
}

/** Takes work back, with the reason. */
export function WithdrawWork({ withdraw, id, isPublic, isShown = false, says }: WithdrawWorkProps) {
  const t = useTranslations()
  const fieldId = useId()
  const [state, send] = useSending(withdraw, unsent)
  const faultOf = useReviewFault(state)
  const refusal = useRefusalText(state)
  const how = isPublic ? 'withdrawPublicHow' : isShown ? 'withdrawShownHow' : 'withdrawHow'
  return (
    <div className="decisions">
      <ReasonOpener
        state={state}
        act={send}
        name={says?.name ?? t('ui.action.withdraw')}
        means={says?.means ?? t(`review.${how}`)}
        label={t('review.withdrawWhy')}
        problem={faultOf('reason') ?? refusal}
      >
        <FormKey state={state} />
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="id" value={id} />
        <LanguageField
          name="language"
          id={`${fieldId}language`}
          label={t('form.reasonLanguage')}
          error={faultOf('language')}
          defaultValue={typedText(state, 'language')}
        />
      </ReasonOpener>
    </div>
  )
}
