import type { CommitmentView } from '@/lib/commitment/types'
import type { StatementView } from '@/lib/statement/types'
import { Words } from '../ui/words'
import { ItemWords } from './item-words'

interface ItemHeadProps {
  statement: StatementView
  items: readonly CommitmentView[]
  item: CommitmentView
}

/** The item that a page is about: its reference, its title and its words in their passage. */
export function ItemHead({ statement, items, item }: ItemHeadProps) {
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
          <Words lang={item.titleLanguage}>{item.title}</Words>
        </h1>
        <ItemWords statement={statement} items={items} item={item} />
      </div>
    </section>
  )
}
