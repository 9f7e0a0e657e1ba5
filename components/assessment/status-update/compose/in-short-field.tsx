'use client'

import { useTranslations } from 'next-intl'
import { EarlyText } from '@/components/ground/form/early'
import { controlProps } from '@/components/ground/form/field'
import { FieldError } from '@/components/ground/form/field-error'
import { LONGEST_IN_SHORT, lengthInShort } from '@/lib/assessment/status-update/rules/in-short'
import { isInShortProposed } from '@/lib/assessment/status-update/rules/proposals'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useComposing } from './composing'

/** What the judgement says in one sentence, and for one party's also what is said of the item as a whole. */
export function InShortField() {
  const { draft } = useComposing()
  const t = useTranslations('status-update')
  const isOfOne = draft.party !== '' && draft.party !== ALL_PARTIES
  return (
    <div className="hang">
      <div className="hang__h">
        <h2 className="h2">{t('inShort.title')}</h2>
        <p id="inShort-hint">{t('compose.inShortHow', { n: LONGEST_IN_SHORT })}</p>
      </div>
      <div>
        <Sentence
          field="inShort"
          label={t('compose.inShortOne')}
          proposed={isInShortProposed(draft) ? t('compose.inShortProposed') : undefined}
        />
        {(isOfOne || draft.inShortWhole !== '') && (
          <Sentence field="inShortWhole" label={t('inShort.whole')} hint={t('compose.inShortWholeHow')} />
        )}
      </div>
    </div>
  )
}

function Sentence({
  field,
  label,
  hint,
  proposed,
}: {
  field: 'inShort' | 'inShortWhole'
  label: string
  hint?: string
  /** Said while the text stands as it was proposed. */
  proposed?: string | undefined
}) {
  const { draft, change, errorOf } = useComposing()
  const t = useTranslations('status-update.compose')
  const error = errorOf(field)
  const length = lengthInShort(draft[field])
  const control = controlProps(field, true, error !== undefined)
  const described = [control['aria-describedby'], proposed !== undefined && `${field}-proposed`]
  return (
    <div className={error === undefined ? 'pb-s' : 'bad pb-s'}>
      <label className="mini mini--0" htmlFor={field}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {proposed !== undefined && (
        <p className="hint" id={`${field}-proposed`}>
          {proposed}
        </p>
      )}
      {error !== undefined && <FieldError id={`${field}-error`}>{error}</FieldError>}
      <EarlyText
        className="in"
        name={field}
        rows={2}
        {...control}
        aria-describedby={described.filter(Boolean).join(' ')}
        lang={draft.rationaleLanguage || undefined}
        dir="auto"
        value={draft[field]}
        onChange={(event) => change({ kind: 'fields', fields: { [field]: event.target.value } })}
      />
      <p className="small quiet">{t('inShortCount', { n: length, m: LONGEST_IN_SHORT })}</p>
    </div>
  )
}
