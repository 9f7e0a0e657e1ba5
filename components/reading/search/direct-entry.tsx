import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { OwnTitle } from '@/components/text/statement/own-words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { namedAddress } from '@/lib/reading/search/rules/direct'
import type { DirectHit } from '@/lib/reading/search/types'
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
