'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { askAction } from '@/lib/second-coding/actions/request'
import type { RequestsView } from '@/lib/second-coding/types'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SelectField } from '../form/select-field'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'

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
