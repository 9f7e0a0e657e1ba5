'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { typedText } from '@/components/ground/form/typed-text'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import type { FormState } from '@/lib/ground/platform/form-state'
import { foundName, offeredForName } from '@/lib/text/commitment/rules/choice'
import type { Choice, ItemChoice } from '@/lib/text/commitment/types'
import { choicesIn, type Find, FindingField, type ReturnedChoice, ReturnedName, useFinding } from './finding'
import { useFindItems } from './item-field'

interface SeveralProps {
  name: string
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  state: FormState<unknown>
  /** What the form begins with. */
  chosen: readonly ItemChoice[]
  /** The first that can be chosen, before anything is typed. */
  offered: readonly ItemChoice[]
}

interface ItemsFieldProps extends SeveralProps {
  /** The statement whose items they are, by its address. */
  statement: string
}

/**
 * Where several items of one statement are asked for: a field for their references or for words, as for one item, with those that are chosen
 * already below it, each to be taken back. What was typed joins them when the form is sent (`withItemsNamed`).
 */
export function ItemsField({ statement, ...field }: ItemsFieldProps) {
  const t = useTranslations('commitment.choice')
  return (
    <SeveralField
      {...field}
      find={useFindItems({ of: statement })}
      how={t('findSeveralHow')}
      which={(n) => t('whichOnes', { n })}
      picked={t('picked')}
    />
  )
}

/** The same where several statements are asked for, each by its address or by words of what it is called in short (`withStatementsNamed`). */
export function StatementsField(field: SeveralProps) {
  const t = useTranslations('commitment.choice.statements')
  return (
    <SeveralField
      {...field}
      find={useFindItems({ whole: 'only' })}
      how={t('how')}
      which={(n) => t('which', { n })}
      picked={t('picked')}
      ofStatements
    />
  )
}

interface SeveralFieldProps extends SeveralProps {
  find: Find
  /** What can be typed. */
  how: string
  /** What stands above so many that answer. */
  which: (n: number) => string
  /** What stands above those that are chosen. */
  picked: string
  /** Whether what is asked for are statements. */
  ofStatements?: boolean
}

function SeveralField({ name, label, hint, error, state, ...more }: SeveralFieldProps) {
  const { chosen, offered, find, how, which, ofStatements = false } = more
  const value = typedText(state, name)
  const finding = useFinding(value, offered, find)
  const picked = choicesIn(state, 'picked') ?? chosen.map(returned)
  const choices = error === undefined || finding.typed !== value ? [] : (choicesIn(state, 'choices') ?? [])
  return (
    <>
      <FindingField
        name={name}
        label={label}
        hint={
          <>
            {hint} {how}
          </>
        }
        error={error}
        finding={finding}
        sentOf={referenceOf}
        ofStatements={ofStatements}
      />
      {choices.length > 0 && (
        <fieldset className="pick pick--plain">
          <legend className="mini">{which(choices.length)}</legend>
          <input type="hidden" name={offeredForName(name)} value={value} />
          <Ticks name={foundName(name)} items={choices} ofStatements={ofStatements} />
        </fieldset>
      )}
      {picked.length > 0 && (
        <fieldset className="pick pick--plain pt-s">
          <legend className="mini">{more.picked}</legend>
          <Ticks name={name} items={picked} ofStatements={ofStatements} ticked />
        </fieldset>
      )}
    </>
  )
}

interface TicksProps {
  name: string
  items: readonly ReturnedChoice[]
  ofStatements: boolean
  ticked?: boolean
}

/** Items to tick, each sent as its reference; or statements, each as its address. */
function Ticks({ name, items, ofStatements, ticked = false }: TicksProps) {
  return items.map((item) => (
    <label key={item.address}>
      <input type="checkbox" name={name} value={referenceOf(item)} defaultChecked={ticked} />
      {ofStatements ? (
        <b>
          <bdi dir="ltr">{item.address}</bdi>
        </b>
      ) : (
        <Ref>{referenceOf(item)}</Ref>
      )}
      <span className="def">
        {ofStatements ? (
          <Words lang={item.language}>{item.shortTitle}</Words>
        ) : (
          <ReturnedName choice={item} />
        )}
      </span>
    </label>
  ))
}

/** The reference of an item within its statement; the address of a statement. */
function referenceOf({ address }: Pick<Choice, 'address'>): string {
  return address.slice(address.indexOf('/') + 1)
}

function returned({ address, shortTitle, language, item }: ItemChoice): ReturnedChoice {
  return {
    ...{ address, shortTitle, language },
    title: item?.title ?? '',
    titleLanguage: item?.titleLanguage ?? '',
  }
}
