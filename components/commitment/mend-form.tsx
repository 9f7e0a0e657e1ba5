'use client'

import { useTranslations } from 'next-intl'
import { mendAction } from '@/lib/commitment/actions/mend'
import type { MarkContent } from '@/lib/commitment/types'
import type { Locale } from '@/lib/i18n/routing'
import type { FormState } from '@/lib/platform/form-state'
import type { AreaView, PartyView } from '@/lib/statement/types'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { MarkFields, markFields } from './mark-fields'
import { MarkProblems } from './mark-problems'

const unsent: FormState<never> = { status: 'new' }

interface MendFormProps {
  locale: Locale
  markId: string
  version: number
  content: MarkContent
  areas: readonly AreaView[]
  parties: readonly PartyView[]
}

/** What a mark says, to be mended after it was sent back, and submitted again. */
export function MendForm({ locale, markId, version, content, areas, parties }: MendFormProps) {
  const t = useTranslations('commitment.mark')
  const [state, mend] = useSending(mendAction, unsent)
  return (
    <form action={mend} noValidate>
      <MarkProblems state={state} fields={markFields} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="markId" value={markId} />
      <input type="hidden" name="version" value={version} />
      <MarkFields locale={locale} state={state} areas={areas} parties={parties} content={content} />
      <div className="hang hang--step">
        <div className="hang__h" />
        <div>
          <p className="btns">
            <SubmitButton main describedBy="mend-how">
              {t('submitAgain')}
            </SubmitButton>
          </p>
          <p className="small quiet pt-s" id="mend-how">
            {t('mendHow')}
          </p>
        </div>
      </div>
    </form>
  )
}
