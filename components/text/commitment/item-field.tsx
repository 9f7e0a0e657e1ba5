'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { typedText } from '@/components/ground/form/typed-text'
import type { FormState } from '@/lib/ground/platform/form-state'
import { findChoicesAction } from '@/lib/text/commitment/actions/choices'
import { offeredForName } from '@/lib/text/commitment/rules/choice'
import type { Choice } from '@/lib/text/commitment/types'
import { choicesIn, type Find, FindingField, NamedChoice, ReturnedName, useFinding } from './finding'

interface NamedFieldProps {
  name: string
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  state: FormState<unknown>
  /** What the form begins with; null for nothing. */
  chosen: Choice | null
  /** The first that can be chosen, before anything is typed. */
  offered: readonly Choice[]
  find: Find
}

interface ItemFieldProps extends Omit<NamedFieldProps, 'find'> {
  /** Whether it may be a statement as a whole. */
  whole?: boolean
}

/** Where an item is asked for in a form: a field for its reference, or for words of it (`NamedField`). */
export function ItemField({ hint, whole = false, ...field }: ItemFieldProps) {
  const t = useTranslations('commitment.choice')
  const find = useFindItems({ whole: whole ? 'yes' : 'no' })
  return (
    <NamedField
      {...field}
      hint={
        <>
          {hint} {t('findHow')}
        </>
      }
      find={find}
    />
  )
}

/**
 * Where one thing is asked for by its name, its reference or words of it. While one types what answers is proposed; without a script, and where none is
 * named by its reference, the form comes back with those to choose from (`withNamed`).
 */
export function NamedField({ name, label, hint, error, state, chosen, offered, find }: NamedFieldProps) {
  const t = useTranslations('commitment.choice')
  const value = typedText(state, name, chosen?.address)
  const finding = useFinding(value, offered, find)
  const { typed, proposed } = finding
  const named = [...(chosen ? [chosen] : []), ...proposed].find(({ address }) => address === typed.trim())
  // They were offered for what was typed then; for other words they are none.
  const choices = error === undefined || typed !== value ? [] : (choicesIn(state, 'choices') ?? [])
  return (
    <>
      <FindingField name={name} label={label} hint={hint} error={error} finding={finding} />
      {named && (
        <p className="small quiet pb-m">
          <NamedChoice choice={named} />
        </p>
      )}
      {choices.length > 0 && (
        <fieldset className="pick pick--plain">
          <legend className="mini">{t('which', { n: choices.length })}</legend>
          <input type="hidden" name={offeredForName(name)} value={value} />
          {choices.map((choice) => (
            <label key={choice.address}>
              <input type="radio" name={name} value={choice.address} />
              <b>
                <bdi dir="ltr">{choice.address}</bdi>
              </b>
              <span className="def">
                <ReturnedName choice={choice} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** How a field asks for items. @param asked what they have to be, as `findChoicesAction` takes it */
export function useFindItems(asked: Readonly<Record<string, string>>): Find {
  const locale = useLocale()
  return async (typed) => {
    const form = new FormData()
    for (const [field, text] of Object.entries({ ...asked, locale, typed })) form.set(field, text)
    const found = await findChoicesAction({ status: 'new' }, form)
    return found.status === 'done' ? found.value : null
  }
}
