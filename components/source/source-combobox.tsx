'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { findSourcesAction } from '@/lib/source/actions'
import { readAddress } from '@/lib/source/rules/address'
import { EarlyInput } from '../form/early'
import { useAsked } from '../form/use-asked'
import { SourceLine } from './source-line'

/**
 * A field that narrows the library down while one types, and the list below it: arrow keys move in it, Enter takes the marked one, which
 * is the first unless another was marked. An address that the library does not hold leads to adding it.
 */
export function SourceCombobox({
  onChoose,
  onAdd,
}: {
  onChoose: (sourceId: string) => void
  /** Goes to where a document with that address is added. */
  onAdd: (address: string) => void
}) {
  const t = useTranslations()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const { answer, isAnswered, isAway } = useAsked(typed, async (asked) => {
    const form = new FormData()
    form.set('typed', asked)
    const found = await findSourcesAction({ status: 'new' }, form)
    return found.status === 'done' ? found.value.found : null
  })
  const isEntered = useRef(false)
  const address = readAddress(typed)
  const offersAdding = isAnswered && address !== null && typed.trim() !== ''
  const count = answer.found.length + (offersAdding ? 1 : 0)

  // Enter may come before the answer to what was typed: it is kept until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer is news
  useEffect(() => {
    if (isEntered.current && isAnswered) take(marked)
  }, [answer])

  function type(text: string) {
    isEntered.current = false
    setTyped(text)
    setMarked(0)
  }

  function take(index: number) {
    isEntered.current = false
    const source = answer.found[index]
    if (source) onChoose(source.id)
    else if (offersAdding && address && index === answer.found.length) onAdd(address)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setMarked((marked + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isAnswered && count > 0) take(marked)
      else isEntered.current = typed.trim() !== ''
    }
  }

  return (
    <>
      <label className="mini" htmlFor="cite-find">
        {t('source.collect.find')}
      </label>
      <p className="hint" id="cite-find-hint">
        {t('source.collect.findHow')}
      </p>
      <EarlyInput
        className="in"
        id="cite-find"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls="cite-found"
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `cite-found-${marked}` : undefined}
        aria-describedby="cite-find-hint"
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="small quiet pt-s" role="status">
        {isAway && t('source.collect.away')}
        {!isAway &&
          isAnswered &&
          typed.trim() !== '' &&
          t('source.collect.found', { n: answer.found.length })}
      </p>
      <div id="cite-found" role="listbox" aria-label={t('source.title')} className="options">
        {answer.found.map((source, index) => (
          <Option key={source.id} index={index} marked={marked} onTake={take}>
            <SourceLine source={source} />
          </Option>
        ))}
        {offersAdding && address && (
          <Option index={answer.found.length} marked={marked} onTake={take}>
            {t('source.collect.addThis')} <bdi className="addr">{address}</bdi>
          </Option>
        )}
      </div>
    </>
  )
}

function Option({
  index,
  marked,
  onTake,
  children,
}: {
  index: number
  marked: number
  onTake: (index: number) => void
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys; options never take the focus
    <div
      role="option"
      id={`cite-found-${index}`}
      tabIndex={-1}
      aria-selected={index === marked}
      onClick={() => onTake(index)}
    >
      {children}
    </div>
  )
}
