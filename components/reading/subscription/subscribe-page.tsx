import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import type { NewsPage } from '@/lib/assessment/status-update/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { siteName } from '@/lib/ground/platform/site-name'
import { subscribeAddress } from '@/lib/text/statement/rules/addresses'
import { NewsLinks } from '../share/news-links'
import { SubscribeForm } from './subscribe-form'

interface SubscribePageProps {
  locale: Locale
  followed: NewsPage
  isMailOn: boolean
}

/** Where a reader subscribes to what is published of something: by e-mail, or with a program that reads feeds. */
export function SubscribePage({ locale, followed: { path, name }, isMailOn }: SubscribePageProps) {
  const t = useTranslations()
  const called = name ?? siteName() ?? t('layout.site.name')
  const title = t('subscription.title')
  return (
    <ReadingPage locale={locale} path={subscribeAddress(path)} title={title}>
      <PageHead title={title}>
        {isMailOn ? t('subscription.lede', { name: isolated(called) }) : undefined}
      </PageHead>
      <div className="main-side" id="text">
        <div>
          {isMailOn ? (
            <SubscribeForm locale={locale} path={path} />
          ) : (
            <p className="nothing">{t('subscription.off')}</p>
          )}
        </div>
        <aside className="side" aria-labelledby={isMailOn ? 'then' : undefined}>
          <section>
            {isMailOn && (
              <>
                <h2 id="then">{t('subscription.then')}</h2>
                <ol className="list">
                  <li>{t('subscription.thenConfirm')}</li>
                  <li>{t('subscription.thenTold')}</li>
                  <li>{t('subscription.thenLeave')}</li>
                </ol>
                <p className="small pt-s">{t('subscription.privacy')}</p>
              </>
            )}
            <dl className="share">
              <NewsLinks path={path} named={(label) => label} withMail={false} />
            </dl>
            <p className="pt-s">
              <a className="tap" href={localePath(locale, path)}>
                {t('subscription.back')}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </ReadingPage>
  )
}
