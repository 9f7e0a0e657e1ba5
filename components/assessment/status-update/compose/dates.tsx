'use client'

import { useTranslations } from 'next-intl'
import { EarlyInput } from '@/components/ground/form/early'
import { controlProps } from '@/components/ground/form/field'
import { FieldError } from '@/components/ground/form/field-error'
import { useComposing } from './composing'

/** Up to when was looked, and since when it has stood so: a year, a month or a day each, kept as typed. */
export function Dates() {
  const t = useTranslations('status-update.compose')
  return (
    <>
      <DateSection name="seenUpTo" title={t('seenUpTo')} hint={t('seenUpToHow')} />
      <DateSection name="since" title={t('sinceTitle')} hint={`${t('since')}. ${t('sinceHow')}`} />
    </>
  )
}

function DateSection({ name, title, hint }: { name: 'seenUpTo' | 'since'; title: string; hint: string }) {
  const { draft, change, errorOf } = useComposing()
  const error = errorOf(name)
  return (
    <div className="hang">
      <div className="hang__h">
        <h2 className="h2">
          <label htmlFor={name}>{title}</label>
        </h2>
        <p id={`${name}-hint`}>{hint}</p>
      </div>
      <div className="slim">
        <div className={error === undefined ? undefined : 'bad'}>
          {error !== undefined && <FieldError id={`${name}-error`}>{error}</FieldError>}
          <EarlyInput
            className="in"
            name={name}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            {...controlProps(name, true, error !== undefined)}
            value={draft[name]}
            onChange={(event) => change({ kind: 'fields', fields: { [name]: event.target.value } })}
          />
        </div>
      </div>
    </div>
  )
}
