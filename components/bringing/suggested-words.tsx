'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MOVES, type Move } from '@/lib/bringing/rules/move-end'
import type { Force } from '@/lib/commitment/types'
import { directionOf } from '@/lib/i18n/routing'
import { surroundingsOf } from '@/lib/statement/rules/lemma'
import type { Span } from '@/lib/statement/rules/span'
import type { PassageView } from '@/lib/statement/types'

/** The words that would be marked, under the line of their force; where they are corrected with those beside them, as far as they tell where it stands. */
export function SuggestedWords({
  passage,
  span,
  force,
  language,
  isOpen,
}: {
  passage: PassageView
  span: Span
  force: Force
  language: string
  isOpen: boolean
}) {
  const [start, end] = [span.start - passage.start, span.end - passage.start]
  const { before, after } = surroundingsOf(passage.text, start, end)
  return (
    <p className="ptext" lang={language} dir={directionOf(language)}>
      {isOpen && <span className="quiet">{before}</span>}
      <span className={`f f--${force}`}>{passage.text.slice(start, end)}</span>
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

/** Moves either end of the words by a word at a time. Where nothing runs the words are written in the row's form. */
export function EndMovers({
  title,
  onMove,
}: {
  /** Names the words, so that the buttons of one row are told from those of another. */
  title: string
  onMove: (move: Move) => void
}): ReactNode {
  const t = useTranslations('bringing.move')
  return (
    <span className="sugg-ends">
      {MOVES.map((move) => (
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
