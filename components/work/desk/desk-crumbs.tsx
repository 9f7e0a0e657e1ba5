import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { localePath } from '@/lib/ground/i18n/routing'

interface DeskCrumbsProps {
  /** The steps between the desk and the page; paths without the language. */
  steps?: readonly { path: string; label: ReactNode }[]
  /** The page itself. */
  here: ReactNode
}

/** The way to a page of the desk, which begins at the desk. */
export function DeskCrumbs({ steps = [], here }: DeskCrumbsProps) {
  const t = useTranslations('layout.nav')
  const locale = useLocale()
  const all = [{ path: '/desk', label: t('desk') }, ...steps]
  return (
    <Crumbs steps={all.map(({ path, label }) => ({ href: localePath(locale, path), label }))} here={here} />
  )
}
