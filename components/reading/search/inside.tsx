import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/ground/i18n/routing'

/** A link to a page of ours in the page's language. */
export function Inside({
  path,
  className,
  children,
}: {
  path: string
  className?: string
  children: ReactNode
}) {
  return (
    <a href={localePath(useLocale(), path)} className={className}>
      {children}
    </a>
  )
}
