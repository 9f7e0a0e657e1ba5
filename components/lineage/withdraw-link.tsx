'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { withdrawLinkAction } from '@/lib/lineage/actions/withdraw-link'
import type { LinkView } from '@/lib/lineage/types'
import type { FormState } from '@/lib/platform/form-state'
import { ReasonOpener } from '../form/reason-opener'
import { useRefusalText } from '../form/refusal-text'
import { typedText } from '../form/typed-text'
import { LanguageField } from '../statement/language-field'
import { useLinkFault } from './link-faults'

const unsent: FormState<never> = { status: 'new' }

/** Takes a link back, with the reason; one that readers see leaves a marker. */
export function WithdrawLink({ link }: { link: Pick<LinkView, 'id' | 'publishedAt'> }) {
  const t = useTranslations('lineage')
  const id = useId()
  const [state, withdraw] = useActionState(withdrawLinkAction, unsent)
  const faultOf = useLinkFault(state)
  const refusal = useRefusalText(state)
  return (
    <div className="decisions">
      <ReasonOpener
        state={state}
        act={withdraw}
        name={t('withdraw')}
        means={t(link.publishedAt === null ? 'withdrawHow' : 'withdrawPublicHow')}
        label={t('withdrawWhy')}
        problem={faultOf('reason') ?? refusal}
      >
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="linkId" value={link.id} />
        <LanguageField
          name="language"
          id={`${id}language`}
          label={t('whyLanguage')}
          error={faultOf('language')}
          chosen={typedText(state, 'language')}
        />
      </ReasonOpener>
    </div>
  )
}
