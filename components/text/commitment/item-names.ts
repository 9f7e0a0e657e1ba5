import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ITEM_KINDS } from './item-title'

/** What kind of item it is, by its force: a commitment, a stated intention, a conditional commitment, a claim or a position. */
export function useItemKind(): (item: Pick<CommitmentView, 'force'>) => string {
  const t = useTranslations('commitment')
  return ({ force }) => t(ITEM_KINDS[force])
}
