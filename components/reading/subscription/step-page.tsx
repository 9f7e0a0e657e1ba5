import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Locale } from '@/lib/ground/i18n/routing'
import { siteName } from '@/lib/ground/platform/site-name'
import type { SubscriptionView } from '@/lib/reading/subscription/types'
import { StepForm } from './step-form'

interface StepPageProps {
  step: 'confirm' | 'leave'
  locale: Locale
  /** The page's own address, without a language. */
  path: string
  /** What the link says. */
  secret: string
  /** Null for a link that is over, or never was. */
  subscription: SubscriptionView | null
}

/** The page to which the link of a mail leads: what it confirms or ends, and the button that does it. */
export function StepPage({ step, locale, path, secret, subscription }: StepPageProps) {
  const t = useTranslations()
  const title = t(`subscription.${step}.title`)
  const name = subscription?.followed.name ?? siteName() ?? t('layout.site.name')
  return (
    <ReadingPage locale={locale} path={path} title={title}>
      <PageHead title={title}>
        {subscription
          ? t(`subscription.${step}.lede`, { name: isolated(name), how: subscription.how })
          : t(`subscription.${step}.over`)}
      </PageHead>
      {subscription && (
        <div id="text">
          <StepForm step={step} locale={locale} secret={secret} label={t(`subscription.${step}.act`)} />
        </div>
      )}
    </ReadingPage>
  )
}
