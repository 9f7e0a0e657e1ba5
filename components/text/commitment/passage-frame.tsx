import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PassageView } from '@/lib/text/statement/types'
import { TextNotes } from '../statement/text-note'
import type { PassageShape } from './passage-words'
import '@/styles/statement.structure.css'

interface FrameProps {
  passage: PassageView
  shape?: PassageShape
  /** Language of the rendering. */
  lang: string
  words: ReactNode
}

/** A passage at its place in the text: its number, which links to it, its words, and what notes of the text say of them. */
export function PassageFrame({
  passage,
  shape,
  lang,
  words,
  children,
}: FrameProps & { children?: ReactNode }) {
  return (
    <section className={classOf(shape)} id={`p${passage.number}`}>
      <PassageNumber number={passage.number} />
      {words}
      {shape && <TextNotes notes={shape.notes} lang={lang} />}
      {children}
    </section>
  )
}

/** A passage in a cell of a table, or what of it lies there: the first cell of it has its number. */
export function CellFrame({ passage, shape, lang, words }: FrameProps & { shape: PassageShape }) {
  const begins = (shape.within?.start ?? passage.start) === passage.start
  return (
    <div className="tcell" id={begins ? `p${passage.number}` : undefined}>
      {begins && <PassageNumber number={passage.number} />}
      {words}
      <TextNotes notes={shape.notes} lang={lang} />
    </div>
  )
}

/** The name by which sheets know what a passage is; of an item also how deep it stands, of a heading how high. */
function classOf(shape: PassageShape | undefined): string {
  if (!shape || shape.block.kind === 'paragraph') return 'passage'
  const { kind, level } = shape.block
  const deep = kind === 'list_item' || kind === 'heading' ? ` passage--${Math.min(level, 4)}` : ''
  return `passage passage--${kind}${deep}`
}

function PassageNumber({ number }: { number: number }) {
  const t = useTranslations('statement')
  return (
    <a className="pnum" href={`#p${number}`} aria-label={`${t('linkPassage')} ${number}`}>
      <bdi dir="ltr">¶{number}</bdi>
    </a>
  )
}
