import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { WebhookList } from '@/components/reading/webhook/webhook-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadWebhooks } from '@/lib/reading/webhook/loaders/webhooks'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/reading/webhook/rules/addresses'
import { chosenIn, queryWith } from '../part-query'

const LISTS = ['webhooks'] as const

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ webhooks?: string | string[] }>
}

/** The addresses to which news are posted. For administrators; for everybody else there is no such page. */
export default async function Webhooks({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [loaded, t] = await Promise.all([
    loadWebhooks(chosenIn(asked.webhooks), locale),
    getTranslations('webhook'),
  ])
  if (!loaded) notFound()
  const { actor, part } = loaded
  const hrefOf = (after: string) =>
    `${localePath(locale, WEBHOOKS)}${queryWith(LISTS, asked, 'webhooks', after)}`
  return (
    <PageBelowDesk member={actor} path={WEBHOOKS} title={t('title')} current="jobs" lede={t('lede')}>
      <p className="btns pb-m">
        <a className="btn btn--go" href={localePath(locale, NEW_WEBHOOK)} aria-keyshortcuts="n">
          {t('new')}
        </a>
      </p>
      {part.total === 0 ? <p className="nothing">{t('none')}</p> : <WebhookList webhooks={part.entries} />}
      <PartTurn of={t('title')} part={part} hrefOf={hrefOf} />
    </PageBelowDesk>
  )
}
