import type { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Force } from '@/lib/text/method/types'

/** What pages call an item of each force. A head that said commitment over what could be done, or is intended, would promise it. */
export const ITEM_KINDS = {
  agreed: 'one',
  intended: 'intention',
  conditional: 'conditional',
  declared: 'position',
  acknowledged: 'position',
  claimed: 'claim',
} as const satisfies Readonly<Record<Force, string>>

/** A claim, a stated intention and a conditional commitment are named by their force already; of the others it is said after the name. */
export function isNamedByForce(force: Force): force is 'claimed' | 'intended' | 'conditional' {
  return force === 'claimed' || force === 'intended' || force === 'conditional'
}

type Said = ReturnType<typeof useTranslations<never>>

/** The title of an item's page: what kind it is, its reference, how firmly it is said, and its own title. */
export function itemTitle(t: Said, item: CommitmentView): string {
  const { reference: ref, title, force, withdrawn } = item
  if (withdrawn) return t('commitment.withdrawnTitle', { ref })
  const kind = t(`commitment.${ITEM_KINDS[force]}`)
  if (isNamedByForce(force)) return t('commitment.kindTitle', { kind, ref, title })
  return t('commitment.namedTitle', {
    kind,
    ref,
    force: t(`commitment.forceSaid.${force}`),
    title,
  })
}
