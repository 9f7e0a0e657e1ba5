import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { itemTitle } from '@/components/commitment/item-names'
import { ItemPage } from '@/components/commitment/item-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { altOf } from '@/components/share/card/card'
import { itemCard } from '@/components/share/card/cards'
import { runnerOf } from '@/components/statement/runner-of'
import { loadPartyReplies } from '@/lib/dossier/loaders/corrections'
import { loadFollowUps } from '@/lib/dossier/loaders/follow-ups'
import { loadLineage } from '@/lib/dossier/loaders/lineage'
import { loadLooked } from '@/lib/dossier/loaders/looked'
import { loadCodedTwice } from '@/lib/dossier/loaders/revisions'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { recordOf } from '@/lib/dossier/rules/item-record'
import { localeOf } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { loadToday } from '@/lib/platform/today'
import { repliesOn } from '@/lib/reader-message/rules/corrections'
import { TimegateLinks } from '../../memento-links'
import { previewOf } from '../../preview'

export const generateStaticParams = () => []

type ItemAddressProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

export async function generateMetadata({ params }: ItemAddressProps): Promise<Metadata> {
  const { locale: segment, statement: slug, reference } = await params
  const locale = localeOf(segment)
  const dossier = await loadDossier(slug)
  const item = dossier?.items.find((each) => each.reference === reference)
  if (!dossier || !item) return {}
  const t = await getTranslations({ locale })
  const title = itemTitle(t, locale, item)
  const { authors, lastAct } = recordOf(dossier, item)
  const path = `/${slug}/${reference}`
  return previewOf({
    locale,
    path,
    title,
    description: item.withdrawn ? title : item.exact,
    card: path,
    alt: altOf(itemCard({ t, locale, today: dayOf(now()) }, dossier, item)),
    citation: {
      title,
      ...(authors.length > 0 ? { author: authors } : {}),
      ...(lastAct === null ? {} : { publication_date: lastAct.slice(0, 10).replaceAll('-', '/') }),
      language: locale,
    },
  })
}

/** One marked item, at an address that stays: `/rabat-2022-07-08/7c`. */
export default async function ItemAddress({ params }: ItemAddressProps) {
  const { locale: segment, statement: slug, reference } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path="/" />
  const item = dossier.items.find((each) => each.reference === reference)
  if (!item)
    return (
      <NotInTheRecord locale={locale} path={`/${slug}/statement`} statement={runnerOf(dossier.statement)} />
    )
  const [questions, today, replies] = await Promise.all([
    loadFollowUps(slug),
    loadToday(),
    loadPartyReplies(slug),
  ])
  return (
    <>
      <TimegateLinks locale={locale} path={`/${slug}/${reference}`} />
      <ItemPage
        locale={locale}
        dossier={dossier}
        item={item}
        followUps={{ questions, today }}
        looked={await loadLooked(slug)}
        replies={repliesOn(reference, replies)}
        lineage={await loadLineage(slug)}
        codedTwice={await loadCodedTwice(slug)}
      />
    </>
  )
}
