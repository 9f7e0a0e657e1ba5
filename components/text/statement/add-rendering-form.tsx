'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { FormKey } from '@/components/ground/form/form-key'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { locales } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { addRenderingAction } from '@/lib/text/statement/actions/rendering'
import type { RenderingEntry } from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { useWordingFault } from './wording-faults'

const unsent: FormState<never> = { status: 'new' }

const FIELDS = ['replaces', 'language', 'publisher', 'url', 'label', 'text'] as const

interface AddRenderingFormProps {
  slug: string
  /** Renderings whose text it may give, or whose place it may take. */
  renderings: readonly RenderingEntry[]
  /** The one to begin with: its address, language and publisher are filled in. */
  replaces: RenderingEntry | null
}

/** Brings the text of a rendering: pasted, with its address, language and publisher. */
export function AddRenderingForm({ slug, renderings, replaces }: AddRenderingFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const renderingName = useRenderingName()
  const [state, add] = useSending(addRenderingAction, unsent)
  const faultOf = useWordingFault(state)
  const errors = useFormErrors(
    state,
    FIELDS.map((name) => ({ name, id: name })),
    faultOf,
  )
  const languages = [...new Set([...locales, ...renderings.map(({ language }) => language)])]
  return (
    <form action={add} noValidate className="mid">
      <ErrorSummary title={t('form.fix', { n: errors.length })} kept={t('form.kept')} errors={errors} />
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="statement" value={slug} />
      <SelectField
        name="replaces"
        label={t('statement.wording.replaces')}
        hint={t('statement.wording.replacesHint')}
        error={faultOf('replaces')}
        defaultValue={typedText(state, 'replaces', replaces?.id)}
      >
        <option value="">{t('statement.wording.replacesNone')}</option>
        {renderings.map((rendering) => (
          <option key={rendering.id} value={rendering.id}>
            {`${renderingName(rendering)} (${t(rendering.hasText ? 'statement.wording.hasText' : 'statement.wording.addressOnly')})`}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="language"
        label={t('statement.wording.language')}
        error={faultOf('language')}
        defaultValue={typedText(state, 'language', replaces?.language ?? '')}
      >
        <option value="">{t('statement.wording.choose')}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="publisher"
        label={t('source.publisher')}
        hint={t('statement.wording.publisherHint')}
        error={faultOf('publisher')}
        dir="auto"
        required
        defaultValue={typedText(state, 'publisher', replaces?.publisher)}
      />
      <TextField
        name="url"
        label={t('source.address')}
        error={faultOf('url')}
        autoComplete="off"
        inputMode="url"
        dir="ltr"
        required
        defaultValue={typedText(state, 'url', replaces?.url)}
      />
      <TextField
        name="label"
        label={t('statement.wording.label')}
        hint={t('statement.wording.labelHint')}
        error={faultOf('label')}
        dir="auto"
        defaultValue={typedText(state, 'label')}
      />
      <TextArea
        name="text"
        label={t('statement.wording.text')}
        hint={t('statement.wording.textHint')}
        error={faultOf('text')}
        rows={14}
        dir="auto"
        required
        defaultValue={typedText(state, 'text')}
      />
      <p className="btns">
        <SubmitButton main describedBy="added-how">
          {t('statement.wording.add')}
        </SubmitButton>
      </p>
      <p className="small quiet pt-s" id="added-how">
        {t('statement.wording.addedHow')}
      </p>
    </form>
  )
}
