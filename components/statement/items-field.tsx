'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { foundName, offeredForName } from '@/lib/commitment/rules/choice'
import type { Choice, ItemChoice } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { typedText } from '../form/typed-text'
import { Ref } from '../ui/ref'
import { choicesIn, FindingField, type ReturnedChoice, ReturnedName, useFinding } from './finding'
import { useFindItems } from './item-field'

interface ItemsFieldProps {
  name: string
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  state: FormState<unknown>
  /** The statement whose items they are, by its address. */
  statement: string
  /** What the form begins with. */
  chosen: readonly ItemChoice[]
  /** The first that can be chosen, before anything is typed. */
  offered: readonly ItemChoice[]
}

/**
 * Where several items of one statement are asked for: a field for their references or for words, as for one item, with those that are chosen
 * already below it, each to be taken back. What was typed joins them when the form is sent (`withItemsNamed`).
 */
export function ItemsField({ name, label, hint, error, state, statement, chosen, offered }: ItemsFieldProps) {
  const t = useTranslations('commitment.choice')
  const value = typedText(state, name)
  const finding = useFinding(value, offered, useFindItems({ of: statement }))
  const picked = choicesIn(state, 'picked') ?? chosen.flatMap(returned)
  const choices = error === undefined || finding.typed !== value ? [] : (choicesIn(state, 'choices') ?? [])
  return (
    <>
      <FindingField
        name={name}
        label={label}
        hint={
          <>
            {hint} {t('findSeveralHow')}
          </>
        }
        error={error}
        finding={finding}
        sentOf={referenceOf}
      />
      {choices.length > 0 && (
        <fieldset className="pick pick--plain">
          <legend className="mini">{t('whichOnes', { n: choices.length })}</legend>
          <input type="hidden" name={offeredForName(name)} value={value} />
          <Ticks name={foundName(name)} items={choices} />
        </fieldset>
      )}
      {picked.length > 0 && (
        <fieldset className="pick pick--plain pt-s">
          <legend className="mini">{t('picked')}</legend>
          <Ticks name={name} items={picked} ticked />
        </fieldset>
      )}
    </>
  )
}

/** Items to tick, each sent as its reference. */
function Ticks({
  name,
  items,
  ticked = false,
}: {
  name: string
  items: readonly ReturnedChoice[]
  ticked?: boolean
}) {
  return items.map((item) => (
    <label key={item.address}>
      <input type="checkbox" name={name} value={referenceOf(item)} defaultChecked={ticked} />
      <Ref>{referenceOf(item)}</Ref>
      <span className="def">
        <ReturnedName choice={item} />
      </span>
    </label>
  ))
}

/** The reference of an item within its statement. */
function referenceOf({ address }: Pick<Choice, 'address'>): string {
  return address.slice(address.indexOf('/') + 1)
}

function returned({ address, shortTitle, language, item }: ItemChoice): ReturnedChoice[] {
  return item ? [{ address, shortTitle, language, title: item.title, titleLanguage: item.titleLanguage }] : []
}
