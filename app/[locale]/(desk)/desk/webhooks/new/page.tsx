import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { PageHead } from '@/components/ui/page-head'
import { WebhookForm } from '@/components/webhook/webhook-form'
import { localeOf } from '@/lib/i18n/routing'
import { loadNewWebhook } from '@/lib/webhook/loaders'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/webhook/rules/addresses'

type Props = { params: Promise<{ locale: string }> }

/** Where an administrator has news posted to an address. For everybody else there is no such page. */
export default async function NewWebhook({ params }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [actor, t] = await Promise.all([loadNewWebhook(), getTranslations('webhook')])
  if (!actor) notFound()
  const title = t('new')
  return (
    <SignedInPage locale={locale} member={actor} path={NEW_WEBHOOK} title={title} current="jobs">
      <DeskCrumbs steps={[{ path: WEBHOOKS, label: t('title') }]} here={title} />
      <PageHead title={title}>{t('newLede')}</PageHead>
      <WebhookForm />
    </SignedInPage>
  )
}
