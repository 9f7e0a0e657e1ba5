import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { WebhookList } from '@/components/reading/webhook/webhook-list'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadWebhooks } from '@/lib/reading/webhook/loaders'
import { NEW_WEBHOOK, WEBHOOKS } from '@/lib/reading/webhook/rules/addresses'
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
