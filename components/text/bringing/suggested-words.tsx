'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { directionOf } from '@/lib/ground/i18n/routing'
import { MOVES, type Move } from '@/lib/text/bringing/rules/move-end'
import type { Force } from '@/lib/text/method/types'
import { surroundingsOf } from '@/lib/text/statement/rules/lemma'
import type { Span } from '@/lib/text/statement/rules/span'
import type { PassageView } from '@/lib/text/statement/types'

/** The words that would be marked, under the line of their force where one is proposed; where they are corrected with those beside them, as far as they tell where it stands. */
export function SuggestedWords({
  passage,
  span,
  force,
  language,
  isOpen,
}: {
  passage: PassageView
  span: Span
  force: Force | null
  language: string
  isOpen: boolean
}) {
  const [start, end] = [span.start - passage.start, span.end - passage.start]
  const { before, after } = surroundingsOf(passage.text, start, end)
  return (
    <p className="ptext" lang={language} dir={directionOf(language)}>
      {isOpen && <span className="quiet">{before}</span>}
      <span className={force ? `f f--${force}` : 'sugg'}>{passage.text.slice(start, end)}</span>
      {isOpen && <span className="quiet">{after}</span>}
    </p>
  )
}

/** The key that moves an end by a word. */
const KEYS: Readonly<Record<Move, string>> = {
  start_earlier: '[',
  start_later: ']',
  end_earlier: ',',
  end_later: '.',
}

/**
 * Moves either end of the words by a word at a time: buttons in a row that is open, or that somebody is in by keys, so that a row under a pointer never
 * changes. Where nothing runs the words are written in the row's form.
 */
export function EndMovers({
  title,
  isOpen,
  onMove,
}: {
  /** Names the words, so that the buttons of one row are told from those of another. */
  title: string
  isOpen: boolean
  onMove: (move: Move) => void
}): ReactNode {
  const t = useTranslations('bringing.move')
  const place = useRef<HTMLSpanElement>(null)
  const isHere = useIsHere(place)
  return (
    <span className="sugg-ends" ref={place}>
      {(isOpen || isHere) &&
        MOVES.map((move) => (
          <button
            key={move}
            type="button"
            className="btn btn--s"
            aria-label={t('named', { act: t(move), title })}
            aria-keyshortcuts={KEYS[move]}
            onClick={() => onMove(move)}
          >
            {t(move)}
          </button>
        ))}
    </span>
  )
}

/** Whether somebody is in the form of a place by keys. It is asked here, and not by the row: a field that is made anew as it gets the focus loses its caret. */
function useIsHere(place: RefObject<HTMLElement | null>): boolean {
  const [isHere, setHere] = useState(false)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    // A pointer that comes after keys finds the buttons where they were: they do not go between its press and its release.
    const come = ({ target }: FocusEvent) =>
      setHere((was) => was || (target instanceof Element && target.matches(':focus-visible')))
    const leave = ({ relatedTarget }: FocusEvent) =>
      setHere((was) => was && relatedTarget instanceof Node && form.contains(relatedTarget))
    form.addEventListener('focusin', come)
    form.addEventListener('focusout', leave)
    return () => {
      form.removeEventListener('focusin', come)
      form.removeEventListener('focusout', leave)
    }
  }, [place])
  return isHere
}
