'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type PointerEvent, useEffect, useRef, useState } from 'react'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { Span } from '@/lib/text/statement/rules/span'
import { type WordSpan, wordsOf } from '@/lib/text/statement/rules/words'

interface WordPickerProps {
  /** The passage, and its first unit's place in the rendering. */
  text: string
  offset: number
  lang: string
  /** The words that the page was opened with; null where none are chosen yet. */
  chosen: Span | null
}

/**
 * The first and the last word of a span, each chosen from all words of the passage: by arrow keys, by touch, or in one drag with a
 * mouse. Without script both are plain radio buttons of the form they stand in; they send `from` and `to`.
 */
export function WordPicker({ text, offset, lang, chosen }: WordPickerProps) {
  const t = useTranslations('note.annotate')
  const words = wordsOf(text, offset)
  const [span, setSpan] = useState<Partial<Span>>(chosen ?? {})
  const dragFrom = useRef<WordSpan | null>(null)

  const groups = useRef<(HTMLFieldSetElement | null)[]>([])
  // Tab leads into a group of which nothing is chosen to its first word. Where one is chosen there only then, because the page has woken, it has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice
  useEffect(() => {
    const group = groups.current.find((each) => each?.contains(document.activeElement))
    const chosenThere = group?.querySelector<HTMLInputElement>('input:checked')
    if (chosenThere !== document.activeElement) chosenThere?.focus()
  }, [span])

  // The last word never stands before the first: the other end follows. One word alone is both.
  const begin = ({ start, end }: WordSpan) =>
    setSpan((chosen) => ({ start, end: Math.max(chosen.end ?? end, end) }))
  const finish = ({ start, end }: WordSpan) =>
    setSpan((chosen) => ({ start: Math.min(chosen.start ?? start, start), end }))
  const drop = (word: WordSpan) => {
    const from = dragFrom.current
    dragFrom.current = null
    if (!from || from.start === word.start) return
    setSpan({ start: Math.min(from.start, word.start), end: Math.max(from.end, word.end) })
  }
  const dragging = {
    onPointerDown: (event: PointerEvent, word: WordSpan) => {
      dragFrom.current = event.pointerType === 'mouse' ? word : null
    },
    onPointerUp: drop,
  }

  const ends = [
    { name: 'from', title: t('first'), isChosen: (word: WordSpan) => word.start === span.start, pick: begin },
    { name: 'to', title: t('last'), isChosen: (word: WordSpan) => word.end === span.end, pick: finish },
  ]
  return ends.map(({ name, title, isChosen, pick }, place) => (
    <fieldset
      key={name}
      className="hang"
      id={name}
      ref={(group) => {
        groups.current[place] = group
      }}
    >
      <legend className="vh">{title}</legend>
      <div className="hang__h">
        <span className="h2" aria-hidden="true">
          {title}
        </span>
      </div>
      <p className="pickwords" lang={lang} dir={directionOf(lang)}>
        {words.map((word, index) => (
          <Fragment key={word.start}>
            {text.slice((words[index - 1]?.end ?? offset) - offset, word.start - offset)}
            <label
              className={isWithin(word, span) ? 'in-span' : undefined}
              onPointerDown={(event) => dragging.onPointerDown(event, word)}
              onPointerUp={() => dragging.onPointerUp(word)}
            >
              <input
                type="radio"
                name={name}
                value={name === 'from' ? word.start : word.end}
                aria-label={`${index + 1} ${word.text}`}
                checked={isChosen(word)}
                onChange={() => pick(word)}
              />
              {word.text}
            </label>
          </Fragment>
        ))}
        {text.slice((words.at(-1)?.end ?? offset) - offset)}
      </p>
    </fieldset>
  ))
}

function isWithin(word: WordSpan, { start, end }: Partial<Span>): boolean {
  return start !== undefined && end !== undefined && start <= word.start && word.end <= end
}
