import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/ground/i18n/routing'
import { type DossierTab, type RunnerStatement, useDossierTabs } from './dossier-runner'

/** Where the menu of a narrow page stands. */
export const MENU = 'menu'

interface FootMenuProps {
  locale: Locale
  /** The statement whose pages are listed. */
  statement: RunnerStatement | undefined
  current: DossierTab | undefined
  /** What stands in the head of a wide page beside the languages. */
  children: ReactNode
}

/** On a narrow page what a wide one has in its head stands at its foot: one link at the top leads here. */
export function FootMenu({ locale, statement, current, children }: FootMenuProps) {
  const t = useTranslations('layout.site')
  return (
    <nav className="page" id={MENU} aria-label={t('menu')}>
      <div className="footmenu">
        {statement && <Tabs locale={locale} slug={statement.slug} current={current} />}
        {children}
      </div>
    </nav>
  )
}

function Tabs({ locale, slug, current }: { locale: Locale; slug: string; current: DossierTab | undefined }) {
  return useDossierTabs(locale, slug).map(({ key, href, label }) => (
    <a key={key} href={href} aria-current={key === current ? 'page' : undefined}>
      {label}
    </a>
  ))
}
