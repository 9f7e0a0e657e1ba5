import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { localePath } from '@/lib/ground/i18n/routing'
import { type LinkedSource, SourceLink } from './source-link'

interface SourceAddressProps {
  source: LinkedSource
  /** Address segment of the statement under which its copies have their pages. */
  slug?: string
  /** The address of the page of its first copy. */
  copy: string
}

/** Where a document is: its address, or that it has none and came here as a file, with the way to the page of that copy. */
export function SourceAddress({ source, slug, copy }: SourceAddressProps) {
  const t = useTranslations('source')
  if (source.url !== null)
    return <SourceLink className="addr addr--link" source={source} url={source.url} slug={slug} />
  return (
    <>
      {t('noAddress')}{' '}
      <a className="tap" href={copy}>
        {t('keptFile')}
      </a>
    </>
  )
}

/** Opens a document beside what is being written: its own page, or the desk's page of the file that is kept. */
export function SourceDocument({
  source,
  slug,
  children,
}: {
  source: LinkedSource
  slug: string
  children: ReactNode
}) {
  const locale = useLocale()
  if (source.url !== null)
    return (
      <SourceLink className="tap" source={source} url={source.url} slug={slug} inNewTab>
        {children}
      </SourceLink>
    )
  return (
    <a
      className="tap"
      href={localePath(locale, deskCopyAddress(source.id, 1))}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
    </a>
  )
}
