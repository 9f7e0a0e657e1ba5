'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { locales } from '@/lib/i18n/routing'
import { withdrawLinkAction } from '@/lib/lineage/actions/withdraw-link'
import type { LinkView } from '@/lib/lineage/types'
import type { FormState } from '@/lib/platform/form-state'
import { SelectField } from '../form/select-field'
import { typedText } from '../form/typed-text'
import { useLanguageName } from '../statement/names'
import { useLinkFault } from './link-faults'
import { ReasonOpener } from './reason-opener'

const unsent: FormState<never> = { status: 'new' }

/** Takes a link back, with the reason; one that readers see leaves a marker. */
export function WithdrawLink({ link }: { link: Pick<LinkView, 'id' | 'publishedAt'> }) {
  const t = useTranslations('lineage')
  const locale = useLocale()
  const languageName = useLanguageName()
  const id = useId()
  const [state, withdraw] = useActionState(withdrawLinkAction, unsent)
  return (
    <div className="decisions">
      <ReasonOpener
        state={state}
        act={withdraw}
        name={t('withdraw')}
        means={t(link.publishedAt === null ? 'withdrawHow' : 'withdrawPublicHow')}
        label={t('withdrawWhy')}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="linkId" value={link.id} />
        <SelectField
          name="language"
          id={`${id}language`}
          label={t('whyLanguage')}
          error={useLinkFault(state)('language')}
          defaultValue={typedText(state, 'language', locale)}
        >
          {locales.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </SelectField>
      </ReasonOpener>
    </div>
  )
}
