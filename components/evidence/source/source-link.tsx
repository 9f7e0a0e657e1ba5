import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import type { SourceView } from '@/lib/evidence/source/types'
import { localePath } from '@/lib/ground/i18n/routing'

/** A source as far as it is linked to; the days and the copy where whoever shows it knows of them. */
export type LinkedSource = Pick<SourceView, 'id' | 'url'> &
  Partial<Pick<SourceView, 'listedOn' | 'newestCopy' | 'archived'>>

interface SourceLinkProps {
  source: LinkedSource
  url: string
  /** Address segment of the statement under which its copies have their pages. */
  slug?: string | undefined
  className?: string
  inNewTab?: boolean
  /** Its address where nothing is given. */
  children?: ReactNode
}

/**
 * The link to the page of a source, wherever it stands: with what Robust Links (robustlinks.mementoweb.org) take to find it again once it is gone,
 * the day on which it was copied, or became public here, and the page of our copy; where that is not open to readers whole, the copy of a web archive
 * to which we handed it over.
 */
export function SourceLink({ source, url, slug, className, inNewTab = false, children }: SourceLinkProps) {
  const { id, listedOn = null, newestCopy = null, archived = null } = source
  const locale = useLocale()
  const elsewhere = newestCopy?.isWhole ? null : archived
  const day = (elsewhere ?? newestCopy)?.at.slice(0, 10) ?? listedOn
  const here = slug !== undefined && newestCopy ? copyAddress(slug, id, newestCopy.number) : null
  const copy = elsewhere?.url ?? (here && localePath(locale, here))
  return (
    <a
      className={className}
      href={url}
      rel={inNewTab ? 'noopener noreferrer' : 'noreferrer'}
      {...(inNewTab && { target: '_blank' })}
      {...(day !== null && { 'data-versiondate': day })}
      {...(copy !== null && { 'data-versionurl': copy })}
    >
      {children ?? url}
    </a>
  )
}
