import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PrivateLinkList } from '@/components/reading/share/private-link-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadPrivateLinks } from '@/lib/reading/share/loaders/links'
import { PRIVATE_LINKS } from '@/lib/reading/share/rules/private-link'
import { chosenIn, queryWith } from '../part-query'

const LISTS = ['links'] as const

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ links?: string | string[] }> }

/** The private links that somebody gave, and those that others gave to their work. */
export default async function PrivateLinks({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
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
    <PageBelowDesk member={actor} path={PRIVATE_LINKS} title={t('title')} lede={t('lede')}>
      <PrivateLinkList links={part.entries} />
      <PartTurn of={t('title')} part={part} hrefOf={hrefOf} />
    </PageBelowDesk>
  )
}
