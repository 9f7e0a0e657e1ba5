'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { recordActAction } from '@/lib/evidence/request/actions/act'
import { LONGEST } from '@/lib/evidence/request/schema'
import type { ActKind, DeskRequest } from '@/lib/evidence/request/types'
import { formatDate } from '@/lib/ground/i18n/format'
import type { FormState } from '@/lib/ground/platform/form-state'
import { RequestProblems, useRequestFault } from './problems'

interface ActFormProps {
  request: Pick<DeskRequest, 'id' | 'version'>
  /** What can have happened. */
  kinds: readonly ActKind[]
  /** The acts that can be corrected, where the form is for that. */
  corrects?: readonly { readonly id: string; readonly kind: ActKind; readonly day: string }[]
  /** YYYY-MM-DD */
  today: string
}

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['corrects', 'kind', 'day', 'reference', 'deadline', 'basis', 'text', 'textLanguage', 'source']

/** Records what happened to a request, or, behind a button, corrects what was recorded. */
export function ActForm({ request, kinds, corrects, today }: ActFormProps) {
  const t = useTranslations('request')
  const locale = useLocale()
  const [state, send] = useSending(recordActAction, unsent)
  const faultOf = useRequestFault(state)
  const idOf = (field: string) => `${corrects ? 'correct' : 'record'}-${field}`
  const field = (name: string) => ({
    name,
    id: idOf(name),
    error: faultOf(name),
    defaultValue: typedText(state, name),
  })
  const form = (
    <form action={send} noValidate>
      <RequestProblems state={state} fields={FIELDS} idOf={idOf} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <FormKey state={state} />
      {corrects && (
        <SelectField {...field('corrects')} label={t('which')} required>
          <option value="">{t('choose')}</option>
          {corrects.map(({ id, kind, day }) => (
            <option key={id} value={id}>
              {formatDate(locale, day)} · {t(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        {...field('kind')}
        defaultValue={typedText(state, 'kind', kinds.length === 1 ? kinds[0] : '')}
        label={t('what')}
        required
      >
        <option value="">{t('choose')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field('day')} type="date" max={today} label={t('day')} required />
      <TextField
        {...field('reference')}
        label={t('referenceLabel')}
        maxLength={LONGEST.reference}
        dir="auto"
        autoComplete="off"
      />
      <TextField {...field('deadline')} type="date" label={t('deadline')} hint={t('deadlineHow')} />
      <TextField
        {...field('basis')}
        label={t('basis')}
        maxLength={LONGEST.basis}
        dir="auto"
        autoComplete="off"
      />
      <TextArea
        {...field('text')}
        label={t('text')}
        hint={t('textHow')}
        rows={3}
        maxLength={LONGEST.text}
        dir="auto"
      />
      <LanguageField
        name="textLanguage"
        id={idOf('textLanguage')}
        label={t('textLanguage')}
        error={faultOf('textLanguage')}
        defaultValue={typedText(state, 'textLanguage')}
      />
      <TextField
        {...field('source')}
        label={t('source')}
        hint={t('sourceHow')}
        dir="ltr"
        autoComplete="off"
      />
      <p className="small">{t('personal')}</p>
      <p className="btns">
        <SubmitButton>{t(corrects ? 'correct' : 'recordAct')}</SubmitButton>
      </p>
    </form>
  )
  if (!corrects) return form
  return (
    <details className="opener" open={state.status !== 'new'}>
      <summary className="btn">{t('correct')}</summary>
      {form}
    </details>
  )
}
