import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/i18n/routing'
import { namedAddress } from '@/lib/search/rules/direct'
import type { DirectHit } from '@/lib/search/types'
import { OwnTitle } from '../statement/own-words'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { StatementName } from './statement-name'

/** What the question named outright. */
export function DirectEntry({ hit, named }: { hit: DirectHit; named: boolean }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const statement = named && hit.statement && (
    <span className="quiet">
      <StatementName statement={hit.statement} />
    </span>
  )
  const inside = namedAddress(hit)
  const href = inside === null ? null : localePath(locale, inside)
  switch (hit.kind) {
    case 'item':
      return (
        <Entry name={hit.reference} href={href}>
          <OwnTitle of={hit} />
          {hit.isWithdrawn && <span className="quiet">{t('withdrawn')}</span>}
          {statement}
        </Entry>
      )
    case 'passage':
      return (
        <Entry name={`¶${hit.number}`} href={href}>
          <Words lang={hit.statement.language}>{hit.opening}</Words>
          {statement}
        </Entry>
      )
    case 'variant':
      return (
        <Entry name={hit.key} href={href}>
          <Words lang={hit.statement.language}>{hit.lemma}</Words>
          {statement}
        </Entry>
      )
    case 'source':
      return (
        <Entry name={hit.id} href={href ?? hit.url}>
          <Words lang={hit.language}>{hit.title}</Words>
          {statement}
        </Entry>
      )
  }
}

function Entry({ name, href, children }: { name: string; href: string | null; children: ReactNode }) {
  return (
    <li>
      <p className="line">
        <a className="tap" href={href ?? undefined}>
          <Ref>{name}</Ref>
        </a>
        {children}
      </p>
    </li>
  )
}
