'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { findSourcesAction } from '@/lib/source/actions'
import { readAddress } from '@/lib/source/rules/address'
import type { SourceEntryView } from '@/lib/source/types'
import { EarlyInput } from '../form/early'
import { SourceLine } from './source-line'

/** A pause in typing after which the library is asked. In milliseconds. */
const PAUSE = 120

type Found = { readonly typed: string; readonly sources: readonly SourceEntryView[] }

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
  const [found, setFound] = useState<Found>({ typed: '', sources: [] })
  const [marked, setMarked] = useState(0)
  const [isAway, setAway] = useState(false)
  const now = useRef({ typed: '', isEntered: false })
  const address = readAddress(typed)
  const isAnswered = found.typed === typed.trim()
  const offersAdding = isAnswered && address !== null && typed.trim() !== ''
  const count = found.sources.length + (offersAdding ? 1 : 0)

  useEffect(() => {
    const asked = typed.trim()
    if (asked === '') {
      setFound({ typed: '', sources: [] })
      return
    }
    const timer = setTimeout(async () => {
      const form = new FormData()
      form.set('typed', asked)
      const answer = await findSourcesAction({ status: 'new' }, form).catch(
        // No answer: the network or the server is away. Said to the writer below; further typing asks again.
        () => null,
      )
      if (now.current.typed.trim() !== asked) return
      setAway(answer?.status !== 'done')
      if (answer?.status === 'done') setFound({ typed: asked, sources: answer.value.found })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed])

  // Enter may come before the answer to what was typed: it is kept until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer is news
  useEffect(() => {
    if (now.current.isEntered && isAnswered) take(marked)
  }, [found])

  function type(text: string) {
    now.current = { typed: text, isEntered: false }
    setTyped(text)
    setMarked(0)
  }

  function take(index: number) {
    now.current.isEntered = false
    const source = found.sources[index]
    if (source) onChoose(source.id)
    else if (offersAdding && address && index === found.sources.length) onAdd(address)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setMarked((marked + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isAnswered && count > 0) take(marked)
      else now.current.isEntered = typed.trim() !== ''
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
          t('source.collect.found', { n: found.sources.length })}
      </p>
      <div id="cite-found" role="listbox" aria-label={t('source.title')} className="options">
        {found.sources.map((source, index) => (
          <Option key={source.id} index={index} marked={marked} onTake={take}>
            <SourceLine source={source} />
          </Option>
        ))}
        {offersAdding && address && (
          <Option index={found.sources.length} marked={marked} onTake={take}>
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
