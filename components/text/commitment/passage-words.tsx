import type { ReactNode } from 'react'
import { directionOf } from '@/lib/ground/i18n/routing'
import { spanOfItem, spanOfVariant } from '@/lib/text/commitment/rules/spans'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { type Block, wordsStart } from '@/lib/text/statement/rules/blocks'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'
import type { EditorialNote, NumberedNote, PassageView, VariantView } from '@/lib/text/statement/types'
import { type LitWords, MarkedWords } from '../statement/marked-words'
import { MarkedItem, Siglum } from './marked-item'

/** What the words of a passage are, where the text has a structure. */
export interface PassageShape {
  readonly block: Block
  /** The element of a heading; all other words are a paragraph. */
  readonly heading?: Heading
  /** Notes of the text on these words. */
  readonly notes: readonly NumberedNote[]
  /** As much of the passage as is shown: what lies in one cell. All of it elsewhere. */
  readonly within?: Span
}

export type Heading = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

interface PassageWordsProps {
  passage: PassageView
  /** Language of the rendering. */
  lang: string
  /** What is noted on words of the statement. */
  editorial: readonly EditorialNote[]
  /** The items and variants marked in the statement; those elsewhere in it do no harm. */
  items: readonly CommitmentView[]
  variants: readonly VariantView[]
  /** The address of an item's page. */
  hrefOf: (reference: string) => string
  /** What the link to an item's note is called. */
  noteLabel: (reference: string) => string
  lit?: LitWords
  shape?: PassageShape
  /** The sign of a note of the text, at its place. */
  sign?: (note: NumberedNote) => ReactNode
}

/** The words of a passage: each item marked by its force, after its siglum, which leads to the note. */
export function PassageWords(props: PassageWordsProps) {
  const { passage, lang, editorial, items, variants, hrefOf, noteLabel, lit, shape, sign } = props
  const byReference = new Map(items.map((item) => [item.reference, item]))
  const spans = [...items.map(spanOfItem), ...variants.map(spanOfVariant)]
  const shown = shape?.within ?? passage
  const signs = shape?.notes.map((note) => ({ at: note.at, sign: sign?.(note) }))
  const words = ({ start, end }: Span): ReactNode => (
    <MarkedWords
      text={passage.text.slice(start - passage.start, end - passage.start)}
      offset={start}
      spans={spans}
      lit={lit}
      editorial={editorial}
      signs={signs}
      mark={(reference, marked, begins) => {
        const item = byReference.get(reference)
        if (!item) return marked
        return (
          <>
            {begins && <Siglum reference={reference} label={noteLabel(reference)} />}
            <MarkedItem
              item={item}
              force={item.force}
              id={begins ? `c${reference}` : undefined}
              href={hrefOf(reference)}
            >
              {marked}
            </MarkedItem>
          </>
        )
      }}
    />
  )
  const { marker, from } = markerOf(passage, spans, shape)
  const Words = shape?.heading ?? 'p'
  return (
    <div
      className="ptext"
      lang={lang}
      dir={directionOf(lang)}
      data-start={shown.start}
      data-of={shape?.within && passage.number}
    >
      <Words data-marker={marker}>
        {signs?.filter(({ at }) => at === shown.start).map((each) => each.sign)}
        {from > shown.start && <span className="tmarker">{words({ start: shown.start, end: from })}</span>}
        {words({ start: from, end: shown.end })}
      </Words>
    </div>
  )
}

/**
 * The marker of an item of a list: one that is drawn beside its words, or where the words begin after one that stands before them. Words that
 * are marked together with theirs stay together.
 */
function markerOf(passage: PassageView, spans: readonly Span[], shape: PassageShape | undefined) {
  const { start } = shape?.within ?? passage
  const block = shape?.block
  if (!block?.marker || block.kind !== 'list_item') return { from: start }
  const lead = passage.text.length - passage.text.trimStart().length
  if (!passage.text.startsWith(block.marker, lead)) return { marker: block.marker, from: start }
  const from = passage.start + wordsStart(passage.text, { ...block, start: 0, end: passage.text.length })
  return { from: spans.some((span) => overlaps(span, { start, end: from })) ? start : from }
}
