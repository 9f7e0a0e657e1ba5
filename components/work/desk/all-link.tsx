import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/ground/i18n/routing'

/** The way from a part of the desk to all of its kind. @param path without a language */
export function AllLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a className="tap" href={localePath(useLocale(), path)}>
      {children}
    </a>
  )
}
