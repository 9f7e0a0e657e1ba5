import { useLocale, useTranslations } from 'next-intl'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import { namedAddress } from '@/lib/search/rules/direct'
import type { DirectHit } from '@/lib/search/types'
import { OwnTitle } from '../statement/own-words'
import { Words } from '../ui/words'
import { Where } from './where'

/** What the question named outright, with the first line of whatever is found. */
export function DirectEntry({ hit, named }: { hit: DirectHit; named: boolean }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const inside = namedAddress(hit)
  const outside = hit.kind === 'source' ? hit.url : null
  const address = inside === null ? outside : localePath(locale, inside)
  return (
    <li>
      <Where
        what={
          address === null ? (
            <Name hit={hit} />
          ) : (
            <a className="tap" href={address}>
              <Name hit={hit} />
            </a>
          )
        }
        statement={named ? hit.statement : null}
      >
        {hit.kind === 'item' && hit.isWithdrawn && <span>{t('withdrawn')}</span>}
      </Where>
      <p className="line">
        <Said hit={hit} />
      </p>
    </li>
  )
}

function Name({ hit }: { hit: DirectHit }) {
  const t = useTranslations('search')
  switch (hit.kind) {
    case 'item':
      return t('kind.item', { what: isolated(hit.reference) })
    case 'passage':
      return t('passage', { n: hit.number })
    case 'variant':
      return t('kind.variant', { what: isolated(hit.key) })
    case 'source':
      return t('kind.source', { what: isolated(hit.id) })
  }
}

function Said({ hit }: { hit: DirectHit }) {
  switch (hit.kind) {
    case 'item':
      return <OwnTitle of={hit} />
    case 'passage':
      return <Words lang={hit.statement.language}>{hit.opening}</Words>
    case 'variant':
      return <Words lang={hit.statement.language}>{hit.lemma}</Words>
    case 'source':
      return <Words lang={hit.language}>{hit.title}</Words>
  }
}
