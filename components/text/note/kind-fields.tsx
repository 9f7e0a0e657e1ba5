'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import type { NoteKind } from '@/lib/text/note/types'

interface KindFieldsProps {
  id: string
  /** Which kinds it may be: one only of a note that stands already. */
  kinds: readonly NoteKind[]
  /** What was typed, or what the note says, by the names of the form's fields. */
  typed: unknown
  /** The language of the note: it is written in the others here. */
  language: string
  errorOf: (field: string) => string | undefined
}

/** Rows for sources beyond those that are there. */
const FURTHER_ROWS = 2

/** Of which kind a note is; of an editorial and a context note, what it says in further languages and on what it rests. */
export function KindFields({ id, kinds, typed, language, errorOf }: KindFieldsProps) {
  const t = useTranslations('note.kind')
  const first = kinds.find((each) => each === valueAt(typed, 'kind')) ?? kinds[0] ?? 'note'
  const [kind, setKind] = useState<NoteKind>(first)
  const special = kinds.find((each) => each !== 'note')
  if (special === undefined) return <input type="hidden" name="kind" value="note" />
  return (
    <>
      {kinds.length === 1 ? (
        <input type="hidden" name="kind" value={special} />
      ) : (
        <fieldset
          id={`${id}-kind`}
          tabIndex={-1}
          className={errorOf('kind') === undefined ? undefined : 'bad'}
        >
          <legend className="mini">{t('which')}</legend>
          {errorOf('kind') !== undefined && (
            <FieldError id={`${id}-kind-error`}>{errorOf('kind')}</FieldError>
          )}
          <div className="inline-pick">
            {kinds.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="kind"
                  value={each}
                  defaultChecked={each === first}
                  onChange={() => setKind(each)}
                />
                <span>{t(each)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <details className="fold" open={kind !== 'note'}>
        <summary>{t(special === 'editorial' ? 'ofEditorial' : 'ofContext')}</summary>
        {special === 'editorial' ? (
          <p>
            <label>
              <input
                type="checkbox"
                name="isSic"
                value="yes"
                defaultChecked={['yes', 'true'].includes(valueAt(typed, 'isSic'))}
              />{' '}
              {t('sic')}
            </label>
          </p>
        ) : (
          <ContextFields {...{ id, typed, errorOf }} isNew={kinds.length > 1} />
        )}
        <InFurtherLanguages {...{ id, typed, language }} withTitle={special === 'context'} />
        <SourceRows {...{ id, typed, errorOf }} withFigures={special === 'context'} />
      </details>
    </>
  )
}

type FieldsProps = Pick<KindFieldsProps, 'id' | 'typed' | 'errorOf'>

function ContextFields({ id, typed, errorOf, isNew }: FieldsProps & { isNew: boolean }) {
  const t = useTranslations('note.kind')
  return (
    <>
      <TextField
        name="title"
        id={`${id}-title`}
        label={t('title')}
        error={errorOf('title')}
        dir="auto"
        defaultValue={valueAt(typed, 'title')}
      />
      {isNew && (
        <TextField
          name="alsoOn"
          id={`${id}-alsoOn`}
          label={t('alsoOn')}
          hint={t('alsoOnHow')}
          error={errorOf('alsoOn')}
          dir="ltr"
          defaultValue={valueAt(typed, 'alsoOn')}
        />
      )}
      <TextField
        name="checkedUpTo"
        id={`${id}-checkedUpTo`}
        label={t('checkedUpTo')}
        hint={t('dateHow')}
        error={errorOf('checkedUpTo')}
        dir="ltr"
        defaultValue={valueAt(typed, 'checkedUpTo')}
      />
    </>
  )
}

function InFurtherLanguages({
  id,
  typed,
  language,
  withTitle,
}: Pick<KindFieldsProps, 'id' | 'typed' | 'language'> & { withTitle: boolean }) {
  const t = useTranslations('note.kind')
  const languageName = useLanguageName()
  const others = locales.filter((each: Locale) => each !== language)
  return others.map((into) => (
    <div key={into}>
      {withTitle && (
        <TextField
          name={`titles.${into}`}
          id={`${id}-titles-${into}`}
          label={t('titleIn', { language: languageName(into) })}
          dir="auto"
          defaultValue={valueAt(typed, `titles.${into}`)}
        />
      )}
      <TextArea
        name={`bodies.${into}`}
        id={`${id}-bodies-${into}`}
        label={t('bodyIn', { language: languageName(into) })}
        rows={4}
        dir="auto"
        defaultValue={valueAt(typed, `bodies.${into}`)}
      />
    </div>
  ))
}

function SourceRows({ id, typed, errorOf, withFigures }: FieldsProps & { withFigures: boolean }) {
  const t = useTranslations('note.kind')
  const rows = Array.from({ length: rowsIn(typed) + FURTHER_ROWS }, (_, index) => index)
  const error = errorOf('sources')
  const field = (
    row: number,
    name: 'at' | 'quote' | 'language' | 'locator' | 'saidBy' | 'saidOn' | 'figure',
  ) => (
    <TextField
      name={`sources.${row}.${name}`}
      id={`${id}-sources-${row}-${name}`}
      label={t(`source.${name}`)}
      dir={name === 'language' || name === 'saidOn' || name === 'at' ? 'ltr' : 'auto'}
      defaultValue={valueAt(typed, `sources.${row}.${name}`)}
    />
  )
  return (
    <fieldset id={`${id}-sources`} tabIndex={-1} className={error === undefined ? undefined : 'bad'}>
      <legend className="mini">{t('sources')}</legend>
      <p className="small quiet">{t('sourcesHow')}</p>
      {error !== undefined && <FieldError id={`${id}-sources-error`}>{error}</FieldError>}
      {rows.map((row) => (
        <fieldset key={row}>
          <legend className="small">{t('sourceN', { n: row + 1 })}</legend>
          {field(row, 'at')}
          {field(row, 'quote')}
          {field(row, 'language')}
          {field(row, 'locator')}
          {withFigures && (
            <>
              {field(row, 'saidBy')}
              {field(row, 'saidOn')}
              {field(row, 'figure')}
            </>
          )}
        </fieldset>
      ))}
    </fieldset>
  )
}

function rowsIn(typed: unknown): number {
  const sources = inside(typed, 'sources')
  if (!Array.isArray(sources)) return 0
  return (
    sources.findLastIndex((row) => Object.values(row ?? {}).some((each) => each !== '' && each !== null)) + 1
  )
}

/** What stands at a path such as `sources.0.quote`: a text, or nothing. */
function valueAt(typed: unknown, path: string): string {
  const value = path.split('.').reduce(inside, typed)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

function inside(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}
