'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { TextField } from '@/components/ground/form/text-field'
import { useAsked } from '@/components/ground/form/use-asked'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import type { FormState, FormValue } from '@/lib/ground/platform/form-state'
import type { Choice, ItemChoice } from '@/lib/text/commitment/types'
import { OwnTitle } from '../statement/own-words'

/** Asks the server what answers to what was typed; null where no answer came. */
export type Find = (typed: string) => Promise<readonly Choice[] | null>

/**
 * What stands in a field in which something is named, and what is proposed for it.
 *
 * @param value what it begins with. A form that comes back begins anew with what it holds
 * @param offered what is proposed before anything is typed
 */
export function useFinding(value: string, offered: readonly Choice[], find: Find) {
  const [edited, setEdited] = useState({ of: value, text: value })
  const typed = edited.of === value ? edited.text : value
  const { answer } = useAsked(typed, find)
  return {
    value,
    typed,
    proposed: answer.typed === '' ? offered : answer.found,
    type: (text: string) => setEdited({ of: value, text }),
  }
}

/** The field itself: it proposes what answers to what is typed, by the browser's own list. */
export function FindingField({
  finding: { value, proposed, type },
  sentOf = ({ address }) => address,
  ofStatements = false,
  ...field
}: {
  name: string
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  finding: ReturnType<typeof useFinding>
  /** What is sent for a choice; its address, unless something else says which it is. */
  sentOf?: (choice: Choice) => string
  /** Whether nothing but statements is asked for, which their names say. */
  ofStatements?: boolean
}) {
  const list = `${field.name}-proposed`
  return (
    <>
      <TextField
        key={value}
        {...field}
        dir="auto"
        autoComplete="off"
        list={list}
        defaultValue={value}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={list}>
        {proposed.map((choice) => (
          <option key={choice.address} value={sentOf(choice)}>
            <OptionText choice={choice} ofStatements={ofStatements} />
          </option>
        ))}
      </datalist>
    </>
  )
}

/** A choice as an option names it, which holds no elements. */
function OptionText({ choice, ofStatements }: { choice: Choice; ofStatements: boolean }) {
  const t = useTranslations('commitment.choice')
  if ('source' in choice) {
    const { id, title, publisher, date } = choice.source
    return [id, title, publisher, ...(date === null ? [] : [date])].join(' · ')
  }
  const { item, shortTitle } = choice
  if (ofStatements) return shortTitle
  return item ? `${item.reference} ${item.title}` : `${shortTitle} · ${t('whole')}`
}

/** What is chosen, as people name it. */
export function NamedChoice({ choice }: { choice: Choice }) {
  if ('source' in choice) {
    const { id, title, language } = choice.source
    return (
      <>
        <Ref>{id}</Ref> <Words lang={language}>{title}</Words>
      </>
    )
  }
  const { item, ...statement } = choice
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

/** A choice as a form that comes back holds it. */
export type ReturnedChoice = {
  readonly address: string
  readonly shortTitle: string
  readonly language: string
  /** '' for a statement as a whole. */
  readonly title: string
  readonly titleLanguage: string
}

/** What a returned choice is called. */
export function ReturnedName({ choice }: { choice: ReturnedChoice }) {
  return choice.title === '' ? <Whole of={choice} /> : <OwnTitle of={choice} />
}

/** The choices that a form came back with under a name; undefined where it has none. */
export function choicesIn(state: FormState<unknown>, name: string): ReturnedChoice[] | undefined {
  const choices = 'values' in state ? state.values[name] : undefined
  return Array.isArray(choices) ? choices.flatMap(readChoice) : undefined
}

function readChoice(value: FormValue): ReturnedChoice[] {
  if (typeof value === 'string' || Array.isArray(value)) return []
  const { address, shortTitle, language, title, titleLanguage } = value
  if (typeof address !== 'string') return []
  return [
    {
      address,
      shortTitle: `${shortTitle}`,
      language: `${language}`,
      title: `${title}`,
      titleLanguage: `${titleLanguage}`,
    },
  ]
}
