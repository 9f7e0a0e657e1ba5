import { useLocale } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { StatusLink } from '@/components/text/method/status-link'
import { OwnTitle } from '@/components/text/statement/own-words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import type { ItemGroup } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'

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
