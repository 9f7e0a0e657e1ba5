import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { ShownProposal } from './suggested-fields'

/** What is done with a suggestion. */
export type Decision = 'mark' | 'dismiss' | 'back'

/**
 * What happened to a list of suggestions once it is shown anew, in words for those who do not see it, and the focus where one goes on: rows that were
 * decided on go, those that are brought back and those of another part come.
 *
 * @param further how many are left in the passages beside those that are shown
 * @returns `sent` is to be called as a decision is sent, `turn` as another part is asked for
 */
export function useGoneOn(proposals: readonly ShownProposal[], further: number) {
  const t = useTranslations('bringing.suggest')
  const [said, setSaid] = useState('')
  const waiting = useRef(new Map<number, { readonly choice: Decision; readonly name: string }>())
  const before = useRef<ReadonlySet<number> | null>(null)
  const left = proposals.length + further
  useEffect(() => {
    const shown = new Set(proposals.map(({ suggestion }) => suggestion.start))
    if (before.current) {
      const was = before.current
      before.current = null
      setSaid(t('said.turned', { n: left }))
      goTo(proposals.find(({ suggestion }) => !was.has(suggestion.start))?.suggestion.start)
      return
    }
    for (const [start, { choice, name }] of waiting.current) {
      if (shown.has(start) !== (choice === 'back')) continue
      waiting.current.delete(start)
      setSaid(t(`said.${choice}`, { title: isolated(name), n: left }))
      if (choice === 'back') goTo(start)
      else if (document.activeElement === document.body) goTo(proposals[0]?.suggestion.start)
    }
  }, [proposals, left, t])
  const sent = useCallback((choice: Decision, start: number, name: string) => {
    waiting.current.set(start, { choice, name })
  }, [])
  const turn = useCallback(() => {
    before.current = new Set(proposals.map(({ suggestion }) => suggestion.start))
  }, [proposals])
  return { said, sent, turn }
}

/** Goes to the first button of a row; where there is no row, to the way on. */
function goTo(start: number | undefined): void {
  const row = start === undefined ? null : document.getElementById(`suggestion-${start}`)
  const target =
    row?.querySelector<HTMLElement>('button') ??
    document.querySelector<HTMLElement>('.suggs ~ .turn [rel=next], .marksbar a')
  target?.focus()
}
