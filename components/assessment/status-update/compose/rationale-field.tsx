'use client'

import { useTranslations } from 'next-intl'
import { EarlyText } from '@/components/ground/form/early'
import { controlProps } from '@/components/ground/form/field'
import { FieldError } from '@/components/ground/form/field-error'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Missing } from '@/components/ground/ui/missing'
import { RATIONALE_WORDS } from '@/lib/assessment/status-update/rules/method'
import { readRationale } from '@/lib/assessment/status-update/rules/rationale'
import { directionOf, locales } from '@/lib/ground/i18n/routing'
import { Nodes as RationaleNodes } from '../rationale-text'
import { useComposing } from './composing'
import { claimOf } from './composition'
import { IntentButton, RowSelect } from './row-field'

/** Why it is judged so, and below it how readers will see it. Nothing typed is refused here; the limits are held when it is submitted. */
export function RationaleField() {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  const languageName = useLanguageName()
  const error = errorOf('rationale')
  const known = [...new Set([...locales, draft.rationaleLanguage].filter((tag) => tag !== ''))]
  return (
    <div className="hang">
      <div className="hang__h">
        <h2 className="h2">
          <label htmlFor="rationale">{t('commitment.rationale')}</label>
        </h2>
        <p id="rationale-hint">{t('status-update.compose.rationaleHint', { n: RATIONALE_WORDS })}</p>
      </div>
      <div>
        <div className={error === undefined ? undefined : 'bad'}>
          <span className="mini mini--0">{t('status-update.compose.write')}</span>
          {error !== undefined && <FieldError id="rationale-error">{error}</FieldError>}
          <EarlyText
            className="in"
            name="rationale"
            rows={10}
            {...controlProps('rationale', true, error !== undefined)}
            lang={draft.rationaleLanguage || undefined}
            dir="auto"
            value={draft.rationale}
            onChange={(event) => change({ kind: 'fields', fields: { rationale: event.target.value } })}
          />
        </div>
        <RationalePreview />
        <div className="slim">
          <RowSelect
            name="rationaleLanguage"
            label={t('status-update.compose.rationaleLanguage')}
            value={draft.rationaleLanguage}
            onText={(language) => change({ kind: 'language', language, claim: claimOf(view) })}
            options={known.map((tag) => [tag, languageName(tag)])}
          />
        </div>
      </div>
    </div>
  )
}

/** The rationale by the rules of the public page, its words counted as they are when it is submitted. */
function RationalePreview() {
  const { draft } = useComposing()
  const t = useTranslations('status-update.compose')
  const { nodes, words, references, paragraphs } = readRationale(draft.rationale)
  const cited = draft.citations.length
  const pointless = references.filter((number) => number > cited)
  const isOver = words > RATIONALE_WORDS
  return (
    <div className="pt-s">
      <span className="mini mini--0">
        {t('preview')}{' '}
        <span className={isOver ? 'late' : 'quiet'}>{t('words', { n: words, m: RATIONALE_WORDS })}</span>
      </span>
      <div className="preview" lang={draft.rationaleLanguage} dir={directionOf(draft.rationaleLanguage)}>
        <p className="break-words">
          <RationaleNodes nodes={nodes} numberOf={(number) => (number <= cited ? number : null)} />
        </p>
      </div>
      {pointless.map((number) => (
        <p key={number} className="pt-s">
          <Missing>{t('pointsToNothing', { n: number })}</Missing>
        </p>
      ))}
      {paragraphs > 1 && (
        <p className="pt-s">
          <Missing>{t('oneParagraph')}</Missing>
        </p>
      )}
      <p className="pt-s">
        <IntentButton value="preview">{t('refresh')}</IntentButton>
      </p>
    </div>
  )
}
