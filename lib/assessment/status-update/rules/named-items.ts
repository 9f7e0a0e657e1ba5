import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import type { ItemStates } from './facets'

/** Of a statement what is needed to name some of its items and to say how they stand. */
export interface NamedItems {
  statement: StatementView
  /** In reading order. */
  items: readonly Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'force'>[]
  states: ItemStates
}
