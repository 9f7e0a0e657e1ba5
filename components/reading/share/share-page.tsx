import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DossierTab } from '@/components/ground/layout/dossier-runner'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { StatementView } from '@/lib/text/statement/types'
import { type Shared, SharePanel } from './share-panel'

interface SharePageProps {
  locale: Locale
  statement: StatementView
  current: DossierTab
  /** Address of this page, without a language. */
  path: string
  /** The page that is shared. */
  of: { readonly href: string; readonly label: ReactNode }
  shared: Shared
  /** The day at whose end what is shared is shown, YYYY-MM-DD; null for now. */
  day: string | null
  /** Further rows: its cards, its files. */
  children?: ReactNode
}

/** Everything that can be done with one page: its addresses, how to cite it, to send it on, to show it elsewhere and to follow it. */
export function SharePage({ locale, statement, current, path, of, shared, day, children }: SharePageProps) {
  const t = useTranslations()
  const title = t('share.bar.title')
  const whole = pageAddress('share', { statement: statement.slug })
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={`${title} · ${shared.title}`}
      statement={runnerOf(statement)}
      current={current}
      day={day}
    >
      <Crumbs steps={[of]} here={title} />
      <PageHead title={title} />
      <section aria-label={title}>
        <SharePanel {...shared}>
          {children}
          {(path !== whole || day !== null) && (
            <>
              <dt>{t('edition.title')}</dt>
              <dd>
                <a className="tap" href={localePath(locale, `${whole}#download`)}>
                  {t('edition.files')}
                </a>
              </dd>
            </>
          )}
          <dt>{t('api.title')}</dt>
          <dd>
            <a className="tap" href={localePath(locale, '/api')}>
              {t('api.whole')}
            </a>
          </dd>
        </SharePanel>
      </section>
    </ReadingPage>
  )
}
