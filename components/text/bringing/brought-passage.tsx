import { directionOf } from '@/lib/ground/i18n/routing'
import type { Force } from '@/lib/text/method/types'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'
import type { PassageView } from '@/lib/text/statement/types'
import { MarkedWords } from '../statement/marked-words'

interface BroughtPassageProps {
  passage: PassageView
  language: string
  /** Of the text, or of this passage. */
  marks: readonly (Span & { readonly reference: string; readonly force: Force })[]
  /** What is proposed of its words, which is lit too. */
  suggestions?: readonly Span[]
}

/** A passage of a text on its way, with the words that are marked, each under the line of its force, and those that are proposed. */
export function BroughtPassage({ passage, language, marks: all, suggestions = [] }: BroughtPassageProps) {
  const marks = all.filter((mark) => overlaps(mark, passage))
  const spans = [
    ...marks.map(({ reference, start, end }) => ({ id: reference, kind: 'commitment' as const, start, end })),
    ...suggestions.map(({ start, end }) => ({ id: `at${start}`, kind: 'commitment' as const, start, end })),
  ]
  return (
    <p className="ptext" lang={language} dir={directionOf(language)}>
      <MarkedWords
        text={passage.text}
        editorial={[]}
        offset={passage.start}
        spans={spans}
        mark={(id, words) => {
          const mark = marks.find(({ reference }) => reference === id)
          if (!mark) return <span className="sugg">{words}</span>
          return (
            <>
              <span className={`f f--${mark.force}`}>{words}</span>
              <sup className="ref">
                <bdi>{mark.reference}</bdi>
              </sup>
            </>
          )
        }}
      />
    </p>
  )
}
