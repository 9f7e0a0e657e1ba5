import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { groupOfItem } from '@/lib/status-update/rules/facets'

const kinds = { commitments: 'one', claims: 'claim', positions: 'position' } as const

type Said = ReturnType<typeof useTranslations<never>>

/** The title of an item's page: what kind it is, its reference, how firmly it is said, and its own title. */
export function itemTitle(t: Said, item: CommitmentView): string {
  const { reference: ref, title, force, withdrawn } = item
  if (withdrawn) return t('commitment.withdrawnTitle', { ref })
  const kind = t(`commitment.${kinds[groupOfItem(item)]}`)
  // A claim is named by its force already.
  if (force === 'claimed') return t('commitment.claimTitle', { kind, ref, title })
  return t('commitment.namedTitle', {
    kind,
    ref,
    force: t(`commitment.forceSaid.${force}`),
    title,
  })
}

/** What kind of item it is, by its force: a commitment, a claim or a position. */
export function useItemKind(): (item: Pick<CommitmentView, 'force'>) => string {
  const t = useTranslations('commitment')
  return (item) => t(kinds[groupOfItem(item)])
}
