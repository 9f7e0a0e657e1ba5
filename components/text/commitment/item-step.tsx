import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Ref } from '@/components/ground/ui/ref'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { useItemKind } from './item-names'

/** The step that leads to an item from a page below its own. */
export function useItemStep(): (
  slug: string,
  item: Pick<CommitmentView, 'reference' | 'force'>,
) => { href: string; label: ReactNode } {
  const locale = useLocale()
  const kind = useItemKind()
  return (slug, item) => ({
    href: localePath(locale, `/${slug}/${item.reference}`),
    label: (
      <>
        {kind(item)} <Ref>{item.reference}</Ref>
      </>
    ),
  })
}
