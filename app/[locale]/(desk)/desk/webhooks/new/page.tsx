import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { WebhookForm } from '@/components/reading/webhook/webhook-form'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadNewWebhook } from '@/lib/reading/webhook/loaders'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/reading/webhook/rules/addresses'

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
