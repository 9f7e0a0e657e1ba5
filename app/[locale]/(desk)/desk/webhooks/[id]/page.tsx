import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { DeliveryList } from '@/components/reading/webhook/delivery-list'
import { WebhookActs } from '@/components/reading/webhook/webhook-acts'
import { WebhookFacts } from '@/components/reading/webhook/webhook-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadWebhook } from '@/lib/reading/webhook/loaders/webhooks'
import { WEBHOOKS, webhookAddress } from '@/lib/reading/webhook/rules/addresses'

type Props = { params: Promise<{ locale: string; id: string }> }

/** An address to which news are posted: how it stands, what was posted there last, and what can be done. */
export default async function Webhook({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadWebhook(id, locale), getTranslations('webhook')])
  if (!loaded) notFound()
  const { actor, webhook, deliveries } = loaded
  const name = new URL(webhook.address).hostname
  return (
    <PageBelowDesk
      member={actor}
      path={webhookAddress(id)}
      title={name}
      current="jobs"
      steps={[{ path: WEBHOOKS, label: t('title') }]}
      here={<bdi>{name}</bdi>}
    >
      <PageHead title={<bdi>{name}</bdi>} />
      <p className="pb-m">
        <code className="addr" dir="ltr">
          {webhook.address}
        </code>
      </p>
      <WebhookFacts webhook={webhook} />
      <DeskSection id="deliveries" title={t('deliveries')}>
        <p className="small quiet pb-s">{t('deliveriesHow')}</p>
        <DeliveryList deliveries={deliveries} />
      </DeskSection>
      <WebhookActs id={webhook.id} off={webhook.off?.why ?? null} />
    </PageBelowDesk>
  )
}
