import type { ReactNode } from 'react'
import { titleOf } from '@/lib/text/commitment/rules/item-words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { introductionsOf } from '@/lib/text/statement/rules/structure-part'
import { type KnownText, saidIn } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView, StructurePart } from '@/lib/text/statement/types'
import { OwnItemWords } from '../statement/own-item-words'
import { OwnWords, TranslatedFrom } from '../statement/own-words'
import { ItemQuote, ItemQuoteEditorial, ItemQuoteNote } from './item-words'
import { OptionNote } from './option-note'

interface ItemHeadProps {
  statement: StatementView
  /** What its text is, as far as the page shows it. */
  structure: StructurePart | undefined
  item: CommitmentView
  /** Texts of the statement in the page's language, where the base is in another. */
  own?: readonly KnownText[]
  /** What became of it, beside its words; left out where its words stand alone. */
  children?: ReactNode
  /** Under the words: how the parties' own texts word them, where they differ. */
  versions?: ReactNode
}

/** The item that a page is about: its reference, its title and its words in their passage, with what became of them beside these; then what is noted on the words. */
export function ItemHead({ statement, structure, item, own = [], versions, children }: ItemHeadProps) {
  const title = titleOf(item)
  const said = saidIn(own, item)
  return (
    <>
      <div className="ihead">
        <span className="siglum" aria-hidden="true">
          <bdi>{item.reference}</bdi>
        </span>
        <h1 className="subtitle">
          <span className="vh">{item.reference} </span>
          <OwnWords words={title} />
        </h1>
      </div>
      <TranslatedFrom translation={title.translation} />
      <div className="itop">
        <div className="itop__words">
          {said && <OwnItemWords slug={statement.slug} said={said} />}
          <ItemQuote {...{ statement, item }} introductions={introductionsOf(statement, structure, item)} />
        </div>
        {children}
        <div>
          <OptionNote item={item} />
          {versions}
          <ItemQuoteEditorial {...{ statement, item }} />
          <ItemQuoteNote {...{ statement, item }} />
        </div>
      </div>
    </>
  )
}
