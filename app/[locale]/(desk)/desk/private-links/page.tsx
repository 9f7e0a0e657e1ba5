import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PrivateLinkList } from '@/components/reading/share/private-link-list'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadPrivateLinks } from '@/lib/reading/share/loaders/links'
import { PRIVATE_LINKS } from '@/lib/reading/share/rules/private-link'
import { chosenIn, queryWith } from '../part-query'

const LISTS = ['links'] as const

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ links?: string | string[] }> }

/** The private links that somebody gave, and those that others gave to their work. */
export default async function PrivateLinks({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const [loaded, t] = await Promise.all([
    loadPrivateLinks(chosenIn(asked.links), locale),
    getTranslations('share.private'),
  ])
  if (!loaded) notFound()
  const { actor, part } = loaded
  const hrefOf = (after: string) =>
    `${localePath(locale, PRIVATE_LINKS)}${queryWith(LISTS, asked, 'links', after)}`
  return (
    <SignedInPage locale={locale} member={actor} path={PRIVATE_LINKS} title={t('title')} current="desk">
      <DeskCrumbs here={t('title')} />
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      <PrivateLinkList links={part.entries} />
      <PartTurn of={t('title')} part={part} hrefOf={hrefOf} />
    </SignedInPage>
  )
}
