import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView, Force } from '@/lib/commitment/types'
import { groupOfItem } from '@/lib/status-update/rules/facets'

const kinds = { commitments: 'one', claims: 'claim', positions: 'position' } as const

/** What kind of item it is, by its force: a commitment, a claim or a position. */
export function useItemKind(): (item: Pick<CommitmentView, 'force'>) => string {
  const t = useTranslations('commitment')
  return (item) => t(kinds[groupOfItem(item)])
}

/** A force inside a sentence: without the capital that it has at the head of a line. */
export function useForceInSentence(): (force: Force) => string {
  const t = useTranslations('force')
  const locale = useLocale()
  return (force) => t(force).toLocaleLowerCase(locale)
}
