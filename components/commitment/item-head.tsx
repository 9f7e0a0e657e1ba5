import { titleOf } from '@/lib/commitment/rules/item-words'
import type { CommitmentView } from '@/lib/commitment/types'
import { type KnownText, saidIn } from '@/lib/statement/rules/text-in-language'
import type { StatementView } from '@/lib/statement/types'
import { OwnItemWords } from '../statement/own-item-words'
import { OwnWords, TranslatedFrom } from '../statement/own-words'
import { ItemWords } from './item-words'

interface ItemHeadProps {
  statement: StatementView
  items: readonly CommitmentView[]
  item: CommitmentView
  /** Texts of the statement in the page's language, where the base is in another. */
  own?: readonly KnownText[]
}

/** The item that a page is about: its reference, its title and its words in their passage. */
export function ItemHead({ statement, items, item, own = [] }: ItemHeadProps) {
  const title = titleOf(item)
  const said = saidIn(own, item)
  return (
    <section className="hang hang--first">
      <div className="hang__h">
        <span className="siglum" aria-hidden="true">
          <bdi>{item.reference}</bdi>
        </span>
      </div>
      <div>
        <h1 className="subtitle pb-m">
          <span className="vh">{item.reference} </span>
          <OwnWords words={title} />
        </h1>
        <TranslatedFrom translation={title.translation} />
        {said && <OwnItemWords slug={statement.slug} said={said} />}
        <ItemWords statement={statement} items={items} item={item} />
      </div>
    </section>
  )
}
