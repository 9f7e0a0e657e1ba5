'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { EarlyInput } from '@/components/ground/form/early'
import { useAsked } from '@/components/ground/form/use-asked'
import { useEntered } from '@/components/ground/form/use-entered'
import { findSourcesAction } from '@/lib/evidence/source/actions/find'
import { addressMeant } from '@/lib/evidence/source/rules/address'
import { offered } from '@/lib/evidence/source/rules/offered'
import { FoundLine } from './found-line'
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
  const asking = useAsked(typed, async (asked) => {
    const form = new FormData()
    form.set('typed', asked)
    const found = await findSourcesAction({ status: 'new' }, form)
    return found.status === 'done' ? found.value.found : null
  })
  const { isAnswered, isAway } = asking
  const { found } = asking.answer
  const { shown } = offered(found)
  const address = addressMeant(typed)
  const offersAdding = isAnswered && address !== null && typed.trim() !== ''
  const count = shown.length + (offersAdding ? 1 : 0)

  const enter = useEntered(typed, asking, () => take(marked))

  function type(text: string) {
    setTyped(text)
    setMarked(0)
  }

  function take(index: number) {
    const source = shown[index]
    if (source) onChoose(source.id)
    else if (offersAdding && address && index === shown.length) onAdd(address)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setMarked((marked + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter()
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
        <FoundLine typed={typed} found={found} isAnswered={isAnswered} isAway={isAway} />
      </p>
      <div id="cite-found" role="listbox" aria-label={t('source.title')} className="options">
        {shown.map((source, index) => (
          <Option key={source.id} index={index} marked={marked} onTake={take}>
            <SourceLine source={source} />
          </Option>
        ))}
        {offersAdding && address && (
          <Option index={shown.length} marked={marked} onTake={take}>
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
