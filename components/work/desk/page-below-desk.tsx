import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { localePath } from '@/lib/ground/i18n/routing'

interface PageBelowDeskProps extends ComponentProps<typeof SignedInPage> {
  /** The steps between the desk and the page; paths without the language. */
  steps?: readonly { path: string; label: ReactNode }[]
  /** The page's name where the way to it ends, where that is not its title alone. */
  here?: ReactNode
  /** One sentence that says what the page is for, under its title. A page without one has a head of its own. */
  lede?: ReactNode
}

/** A page below the desk: all around it, the way to it from the desk, and its head. */
export function PageBelowDesk({
  steps = [],
  here,
  lede,
  current = 'desk',
  children,
  ...page
}: PageBelowDeskProps) {
  const locale = useLocale()
  const t = useTranslations('layout.nav')
  const way = [{ path: '/desk', label: t('desk') }, ...steps]
  const named = here ?? page.title
  return (
    <SignedInPage {...page} current={current}>
      <Crumbs
        steps={way.map(({ path, label }) => ({ href: localePath(locale, path), label }))}
        here={named}
      />
      {lede !== undefined && <PageHead title={named}>{lede}</PageHead>}
      {children}
    </SignedInPage>
  )
}
