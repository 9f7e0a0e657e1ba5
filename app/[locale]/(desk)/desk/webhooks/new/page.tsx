import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WebhookForm } from '@/components/reading/webhook/webhook-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadNewWebhook } from '@/lib/reading/webhook/loaders/webhooks'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/reading/webhook/rules/addresses'

type Props = { params: Promise<{ locale: string }> }

/** Where an administrator has news posted to an address. For everybody else there is no such page. */
export default async function NewWebhook({ params }: Props) {
  await pageParams(params)
  const [actor, t] = await Promise.all([loadNewWebhook(), getTranslations('webhook')])
  if (!actor) notFound()
  const title = t('new')
  return (
    <PageBelowDesk
      member={actor}
      path={NEW_WEBHOOK}
      title={title}
      current="jobs"
      steps={[{ path: WEBHOOKS, label: t('title') }]}
      lede={t('newLede')}
    >
      <WebhookForm />
    </PageBelowDesk>
  )
}
