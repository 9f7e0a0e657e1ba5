'use client'

import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { mendAction } from '@/lib/text/commitment/actions/mend'
import type { MarkContent } from '@/lib/text/commitment/types'
import type { AreaView, PartyView } from '@/lib/text/statement/types'
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
