'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { findChoicesAction } from '@/lib/commitment/actions'
import { offeredForName } from '@/lib/commitment/rules/choice'
import type { ItemChoice } from '@/lib/commitment/types'
import type { FormState, FormValue } from '@/lib/platform/form-state'
import { TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useAsked } from '../form/use-asked'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { OwnTitle } from './own-words'

interface ItemFieldProps {
  name: string
  label: ReactNode
  /** What it is for, before how an item is found. */
  hint: ReactNode
  error: string | undefined
  state: FormState<unknown>
  /** What the form begins with; null for nothing. */
  chosen: ItemChoice | null
  /** The first that can be chosen, before anything is typed. */
  offered: readonly ItemChoice[]
  /** Whether it may be a statement as a whole. */
  whole?: boolean
}

/**
 * Where an item is asked for in a form: a field for its reference, or for words of it. While one types what answers is proposed; without a script, and
 * where none is named by its reference, the form comes back with those to choose from.
 */
export function ItemField({
  name,
  label,
  hint,
  error,
  state,
  chosen,
  offered,
  whole = false,
}: ItemFieldProps) {
  const t = useTranslations('commitment.choice')
  const locale = useLocale()
  const value = typedText(state, name, chosen?.address)
  const [edited, setEdited] = useState({ of: value, text: value })
  // A form that comes back begins anew with what it holds.
  const typed = edited.of === value ? edited.text : value
  const { answer } = useAsked(typed, async (asked) => {
    const form = new FormData()
    for (const [field, text] of Object.entries({ locale, typed: asked, whole: whole ? 'yes' : 'no' }))
      form.set(field, text)
    const found = await findChoicesAction({ status: 'new' }, form)
    return found.status === 'done' ? found.value : null
  })
  const proposed = answer.typed === '' ? offered : answer.found
  const named = [...(chosen ? [chosen] : []), ...proposed].find(({ address }) => address === typed.trim())
  // They were offered for what was typed then; for other words they are none.
  const choices = error === undefined || typed !== value ? [] : choicesIn(state)
  return (
    <>
      <TextField
        key={value}
        name={name}
        label={label}
        hint={
          <>
            {hint} {t('findHow')}
          </>
        }
        error={error}
        dir="auto"
        autoComplete="off"
        list={`${name}-proposed`}
        defaultValue={value}
        onChange={(event) => setEdited({ of: value, text: event.target.value })}
      />
      <datalist id={`${name}-proposed`}>
        {proposed.map(({ address, shortTitle, item }) => (
          <option key={address} value={address}>
            {item ? `${item.reference} ${item.title}` : `${shortTitle} · ${t('whole')}`}
          </option>
        ))}
      </datalist>
      {named && (
        <p className="small quiet pb-m">
          <Named choice={named} />
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
                {choice.title === '' ? <Whole of={choice} /> : <OwnTitle of={choice} />}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** What is chosen, as people name it. */
function Named({ choice: { item, ...statement } }: { choice: ItemChoice }) {
  if (!item) return <Whole of={statement} />
  return (
    <>
      <Ref>{item.reference}</Ref> <OwnTitle of={item} />
    </>
  )
}

function Whole({ of: { shortTitle, language } }: { of: Pick<ItemChoice, 'shortTitle' | 'language'> }) {
  const t = useTranslations('commitment.choice')
  return (
    <>
      <Words lang={language}>{shortTitle}</Words> · {t('whole')}
    </>
  )
}

/** Those that what was typed may be, as `withItemNamed` answers. */
function choicesIn(state: FormState<unknown>) {
  const choices = 'values' in state ? state.values.choices : undefined
  return Array.isArray(choices) ? choices.flatMap(readChoice) : []
}

function readChoice(value: FormValue) {
  if (typeof value === 'string' || Array.isArray(value)) return []
  const { address, shortTitle, language, title, titleLanguage } = value
  return typeof address === 'string'
    ? [
        {
          address,
          shortTitle: `${shortTitle}`,
          language: `${language}`,
          title: `${title}`,
          titleLanguage: `${titleLanguage}`,
        },
      ]
    : []
}
