import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { PageHead } from '@/components/ui/page-head'
import { PartTurn } from '@/components/ui/part-turn'
import { WebhookList } from '@/components/webhook/webhook-list'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { loadWebhooks } from '@/lib/webhook/loaders'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/webhook/rules/addresses'
import { chosenIn, queryWith } from '../part-query'

const LISTS = ['webhooks'] as const

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ webhooks?: string | string[] }>
}

/** The addresses to which news are posted. For administrators; for everybody else there is no such page. */
export default async function Webhooks({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
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
    <SignedInPage locale={locale} member={actor} path={WEBHOOKS} title={t('title')} current="jobs">
      <DeskCrumbs here={t('title')} />
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      <p className="btns pb-m">
        <a className="btn btn--go" href={localePath(locale, NEW_WEBHOOK)} aria-keyshortcuts="n">
          {t('new')}
        </a>
      </p>
      {part.total === 0 ? <p className="nothing">{t('none')}</p> : <WebhookList webhooks={part.entries} />}
      <PartTurn of={t('title')} part={part} hrefOf={hrefOf} />
    </SignedInPage>
  )
}
