import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { type Locale, locales } from '@/lib/i18n/routing'
import { LONGEST } from '@/lib/reader-message/rules/message-text'
import { KINDS, OTHER_LANGUAGE } from '@/lib/reader-message/types'
import type { StatementView } from '@/lib/statement/types'
import { FieldError } from '../form/field-error'
import { RadioPick } from '../form/radio-pick'
import { SelectField } from '../form/select-field'
import { TextArea, TextField } from '../form/text-field'
import { useLanguageName, usePartyName } from '../statement/names'

interface CorrectFormProps {
  locale: Locale
  statement: StatementView
  item: CommitmentView
  formKey: string
}

/**
 * The form that a reader sends. It posts to a route handler, so that its page stays one and the same for everybody; the two templates are
 * how that handler shows what is wrong when it comes back. What a kind of message does not need is out of sight where the browser can tell.
 */
export function CorrectForm({ locale, statement, item, formKey }: CorrectFormProps) {
  const t = useTranslations('reader-message')
  const error = useTranslations('form')
  const languageName = useLanguageName()
  return (
    <form className="correct" action="/api/reader-messages" method="post" acceptCharset="utf-8" noValidate>
      <template id="problems">
        <div className="errsum" role="alert" tabIndex={-1} aria-labelledby="problems-title">
          <h2 className="h2" id="problems-title">
            {error('error')}
          </h2>
          <p className="small" />
          <ul />
        </div>
      </template>
      <template id="problem">
        <FieldError id="wrong">
          <span />
        </FieldError>
      </template>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="statement" value={statement.slug} />
      <input type="hidden" name="reference" value={item.reference} />
      <h2 className="h3" id="kind-title">
        {t('kindTitle')}
      </h2>
      <RadioPick
        name="kind"
        labelledBy="kind-title"
        chosen="wrong"
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          definition: t(`kindDef.${kind}`),
        }))}
      />
      <div className="pt-m">
        <TextArea
          name="body"
          label={t('body')}
          hint={t('bodyHow', { n: LONGEST.body })}
          rows={7}
          dir="auto"
          required
        />
        <div className="of-source">
          <TextField
            name="address"
            label={t('address')}
            hint={t('addressHow')}
            type="url"
            inputMode="url"
            autoComplete="off"
            dir="ltr"
          />
          <TextArea name="quote" label={t('quote')} hint={t('quoteHow')} rows={3} dir="auto" />
        </div>
        <div className="of-reply">
          <PartyField statement={statement} />
          <TextField
            name="capacity"
            label={t('capacity')}
            hint={t('capacityHow')}
            autoComplete="off"
            dir="auto"
          />
        </div>
        <SelectField name="language" label={t('language')} defaultValue={locale}>
          {[...locales, OTHER_LANGUAGE].map((tag) => (
            <option key={tag} value={tag}>
              {tag === OTHER_LANGUAGE ? t('otherLanguage') : languageName(tag)}
            </option>
          ))}
        </SelectField>
        <div className="field of-others">
          <p className="inline-pick">
            <label>
              <input type="checkbox" id="mayPublish" name="mayPublish" value="yes" aria-describedby="may" />{' '}
              {t('mayPublish')}
            </label>
          </p>
          <p className="hint" id="may">
            {t('mayPublishHow')}
          </p>
        </div>
        <TextField name="contact" label={t('contact')} hint={t('contactHow')} autoComplete="off" dir="auto" />
        <div className="vh" aria-hidden="true">
          <label htmlFor="website">{t('website')}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
      </div>
      <p className="btns">
        <button type="submit" className="btn btn--go">
          {t('send')}
        </button>
      </p>
    </form>
  )
}

function PartyField({ statement }: { statement: StatementView }) {
  const t = useTranslations('reader-message')
  const partyName = usePartyName(statement.parties)
  return (
    <SelectField name="party" label={t('party')} defaultValue="">
      <option value="">{t('choose')}</option>
      {statement.parties.map(({ key }) => (
        <option key={key} value={key}>
          {partyName(key)}
        </option>
      ))}
    </SelectField>
  )
}
