import { useTranslations } from 'next-intl'
import { type ItemStates, introducesOnly } from '@/lib/assessment/status-update/rules/facets'
import { groupOfItem, ITEM_GROUPS } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'

interface ItemIndexProps {
  items: readonly Pick<CommitmentView, 'reference' | 'force'>[]
  states: ItemStates
}

/**
 * The items marked on a page of the text, by their references, each led to: first those that are followed most. It is also how somebody with a
 * keyboard comes to one of them in a few keys.
 */
export function ItemIndex({ items, states }: ItemIndexProps) {
  const t = useTranslations()
  return (
    <nav className="index" aria-label={t('statement.index')}>
      {ITEM_GROUPS.map((group) => {
        const own = items.filter((item) => groupOfItem(item) === group)
        const n = own.filter((item) => !introducesOnly(item, states)).length
        return (
          own.length > 0 && (
            <p key={group}>
              <span className="quiet">{t(`dossier.front.group.${group}`, { n })}</span>
              {own.map(({ reference }) => (
                <a key={reference} href={`#c${reference}`}>
                  <bdi dir="ltr">{reference}</bdi>
                </a>
              ))}
            </p>
          )
        )
      })}
    </nav>
  )
}
