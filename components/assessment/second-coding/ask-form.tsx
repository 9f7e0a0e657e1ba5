'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { askAction } from '@/lib/assessment/second-coding/actions/request'
import type { RequestsView } from '@/lib/assessment/second-coding/types'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** Asks for a second judgement: of an analyst by name, or of any who takes it on. */
export function AskForm({
  revisionId,
  coders,
  isPublic,
}: {
  revisionId: string
  coders: RequestsView['coders']
  isPublic: boolean
}) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, act] = useSending(askAction, unsent)
  const refusal = useRefusalText(state)
  const isWrong = state.status === 'invalid'
  return (
    <form action={act} className="slim pt-s">
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="revisionId" value={revisionId} />
      {isPublic && <p className="small quiet pb-s">{t('second-coding.publicNote')}</p>}
      <SelectField
        name="coder"
        label={t('second-coding.who')}
        error={isWrong ? t('second-coding.error.coder') : undefined}
        defaultValue={typedText(state, 'coder')}
      >
        <option value="">{t('second-coding.anybody')}</option>
        {coders.map(({ id, publicName }) => (
          <option key={id} value={id}>
            {publicName}
          </option>
        ))}
      </SelectField>
      <Refused text={refusal} />
      <p className="btns pt-s">
        <SubmitButton>{t('second-coding.ask')}</SubmitButton>
      </p>
    </form>
  )
}
