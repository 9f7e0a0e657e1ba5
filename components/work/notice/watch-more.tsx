'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { watchAction } from '@/lib/work/notice/actions/watch'
import type { ToWatch, WatchedType } from '@/lib/work/notice/types'

const unsent: FormState<void> = { status: 'new' }

/** A statement or a person to be watched: they have no page on the desk with a button of their own for everybody. */
export function WatchMore({ statements, statementCount, people }: ToWatch) {
  const t = useTranslations('notice')
  const part = useTranslations('ui.part')
  return (
    <>
      {statementCount > statements.length && (
        <p className="small quiet pt-m">{part('first', { n: statements.length, m: statementCount })}</p>
      )}
      {statements.length > 0 && (
        <Choose type="statement" label={t('type.statement')}>
          {statements.map(({ id, shortTitle, language }) => (
            <option key={id} value={id} lang={language} dir="auto">
              {shortTitle}
            </option>
          ))}
        </Choose>
      )}
      {people.length > 0 && (
        <Choose type="person" label={t('type.person')}>
          {people.map(({ id, publicName }) => (
            <option key={id} value={id} dir="auto">
              {publicName}
            </option>
          ))}
        </Choose>
      )}
    </>
  )
}

function Choose({ type, label, children }: { type: WatchedType; label: string; children: ReactNode }) {
  const t = useTranslations('notice')
  const [state, send] = useSending(watchAction, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send} className="pt-m">
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="watch" value="yes" />
      <SelectField name="id" id={`watch-${type}`} label={label}>
        {children}
      </SelectField>
      <SubmitButton small label={t('named', { act: t('watchIt'), what: label })}>
        {t('watchIt')}
      </SubmitButton>
    </form>
  )
}
