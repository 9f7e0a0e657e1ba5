import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/i18n/routing'
import type { DirectHit } from '@/lib/search/types'
import { passageAddress } from '@/lib/statement/rules/addresses'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

/** What the question named outright. */
export function DirectEntry({ hit, named }: { hit: DirectHit; named: boolean }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const statement = named && hit.statement && (
    <span className="quiet">
      <Words lang={hit.statement.language}>{hit.statement.shortTitle}</Words>
    </span>
  )
  switch (hit.kind) {
    case 'item':
      return (
        <Entry name={hit.reference} href={localePath(locale, `/${hit.statement.slug}/${hit.reference}`)}>
          <Words lang={hit.titleLanguage}>{hit.title}</Words>
          {hit.isWithdrawn && <span className="quiet">{t('withdrawn')}</span>}
          {statement}
        </Entry>
      )
    case 'passage':
      return (
        <Entry
          name={`¶${hit.number}`}
          href={localePath(locale, passageAddress(hit.statement.slug, hit.number))}
        >
          <Words lang={hit.statement.language}>{hit.opening}</Words>
          {statement}
        </Entry>
      )
    case 'variant':
      return (
        <Entry name={hit.key} href={localePath(locale, `/${hit.statement.slug}/variants#${hit.key}`)}>
          <Words lang={hit.statement.language}>{hit.lemma}</Words>
          {statement}
        </Entry>
      )
    case 'source':
      return (
        <Entry
          name={hit.id}
          href={hit.statement ? localePath(locale, `/${hit.statement.slug}/sources/${hit.id}`) : hit.url}
        >
          <Words lang={hit.language}>{hit.title}</Words>
          {statement}
        </Entry>
      )
  }
}

function Entry({ name, href, children }: { name: string; href: string; children: ReactNode }) {
  return (
    <li>
      <p className="line">
        <a className="tap" href={href}>
          <Ref>{name}</Ref>
        </a>
        {children}
      </p>
    </li>
  )
}
