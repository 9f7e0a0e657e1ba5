import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView, Force } from '@/lib/commitment/types'
import type { Locale } from '@/lib/i18n/routing'
import { groupOfItem } from '@/lib/status-update/rules/facets'

const kinds = { commitments: 'one', claims: 'claim', positions: 'position' } as const

type Said = ReturnType<typeof useTranslations<never>>

/** The title of an item's page: what kind it is, its reference, how firmly it is said, and its own title. */
export function itemTitle(t: Said, locale: Locale, item: CommitmentView): string {
  const { reference: ref, title, force, withdrawn } = item
  if (withdrawn) return t('commitment.withdrawnTitle', { ref })
  const kind = t(`commitment.${kinds[groupOfItem(item)]}`)
  // A claim is named by its force already.
  if (force === 'claimed') return `${kind} ${ref}: ${title}`
  return t('commitment.namedTitle', {
    kind,
    ref,
    force: t(`commitment.force.${force}`).toLocaleLowerCase(locale),
    title,
  })
}

/** What kind of item it is, by its force: a commitment, a claim or a position. */
export function useItemKind(): (item: Pick<CommitmentView, 'force'>) => string {
  const t = useTranslations('commitment')
  return (item) => t(kinds[groupOfItem(item)])
}

/** A force inside a sentence: without the capital that it has at the head of a line. */
export function useForceInSentence(): (force: Force) => string {
  const t = useTranslations('commitment.force')
  const locale = useLocale()
  return (force) => t(force).toLocaleLowerCase(locale)
}
