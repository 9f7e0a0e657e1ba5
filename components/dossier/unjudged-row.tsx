import { useLocale } from 'next-intl'
import type { ItemGroup } from '@/lib/commitment/rules/groups'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Overview } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { StatusLink } from '../method/status-link'
import { OwnTitle } from '../statement/own-words'
import { Ref } from '../ui/ref'

interface UnjudgedRowProps {
  items: readonly CommitmentView[]
  group: ItemGroup
  overview: Overview
}

/** The items that nobody has judged yet share a row: there is one thing to say of all of them. */
export function UnjudgedRow({ items, group, overview }: UnjudgedRowProps) {
  const locale = useLocale()
  return (
    <li className="fate fate--rest">
      <span />
      <ul>
        {items.map((item) => (
          <li key={item.reference}>
            <Ref>{item.reference}</Ref>{' '}
            <a href={localePath(locale, `/${overview.statement.slug}/${item.reference}`)}>
              <OwnTitle of={item} />
            </a>
          </li>
        ))}
      </ul>
      <div className="fate__now">
        <StatusLink judgement={group === 'claims' ? 'not_checked' : 'not_rated'} />
      </div>
    </li>
  )
}
