'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { localeNames } from '@/lib/ground/i18n/routing'
import { LETTER_HOUR } from '@/lib/ground/mail/rules/rhythm'
import type { FormState } from '@/lib/ground/platform/form-state'
import { chooseAction } from '@/lib/work/notice/actions/choices'
import { RHYTHMS } from '@/lib/work/notice/rules/rhythm'
import type { Chosen, NoticeKind } from '@/lib/work/notice/types'

const unsent: FormState<void> = { status: 'new' }

interface ChoicesFormProps {
  chosen: Chosen
  /** What they can be told of, by their roles. */
  kinds: readonly NoticeKind[]
  isMailOn: boolean
}

/** How soon somebody is told of each kind of notice, and whether by mail. */
export function ChoicesForm({ chosen, kinds, isMailOn }: ChoicesFormProps) {
  const t = useTranslations('notice')
  const [state, send] = useSending(chooseAction, unsent)
  const refusal = useRefusalText(state)
  const { rhythms, mailIn } = chosen
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      {kinds.map((kind) => (
        <SelectField key={kind} name={kind} label={t(`kind.${kind}`)} defaultValue={rhythms[kind]}>
          {RHYTHMS.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {t(`rhythm.${rhythm}`)}
            </option>
          ))}
        </SelectField>
      ))}
      {isMailOn ? (
        <>
          <CheckLine key={mailIn ?? ''} name="mail" value="yes" defaultChecked={mailIn !== null}>
            {t('byMail')}
          </CheckLine>
          {mailIn !== null && <p className="small quiet">{t('mailIn', { language: localeNames[mailIn] })}</p>}
          <p className="small quiet pb-m">{t('hours', { hour: `${LETTER_HOUR}:00` })}</p>
        </>
      ) : (
        <p className="small quiet pb-m">{t('mailOff')}</p>
      )}
      <SubmitButton main>{t('save')}</SubmitButton>
      <p role="status">{state.status === 'done' && t('saved')}</p>
    </form>
  )
}
