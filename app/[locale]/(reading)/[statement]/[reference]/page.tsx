import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { inShortText, introducedWords, itemCard } from '@/components/reading/dossier/cards'
import { ItemPage } from '@/components/reading/dossier/item-page'
import { altOf } from '@/components/reading/share/card/card-type'
import { itemTitle } from '@/components/text/commitment/item-title'
import { runnerOf } from '@/components/text/statement/runner-of'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadItem } from '@/lib/reading/dossier/loaders/item'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { recordOf } from '@/lib/reading/dossier/rules/item-record'
import { cardContext } from '../../../card-context'
import { openPage } from '../../../open-page'
import { previewOf } from '../../preview'
import { TimegateLinks } from '../../timegate-links'

export const generateStaticParams = () => []

type ItemAddressProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

export async function generateMetadata({ params }: ItemAddressProps): Promise<Metadata> {
  const { locale: segment, statement: slug, reference } = await params
  const locale = localeOf(segment)
  const shown = await loadItem(slug, reference, locale)
  if (!shown) return {}
  const { dossier, item } = shown
  const t = await getTranslations({ locale })
  const title = itemTitle(t, item)
  const { authors, lastAct } = recordOf(dossier, item)
  const path = `/${slug}/${reference}`
  return previewOf({
    locale,
    path,
    title,
    description: item.withdrawn
      ? title
      : (inShortText({ locale }, dossier, item) ??
        introducedWords(dossier, item, t('statement.editorial.sic'))),
    card: path,
    alt: altOf(itemCard(await cardContext(locale), dossier, item)),
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
  await openPage(locale)
  const shown = await loadItem(slug, reference, locale)
  if (!shown) {
    const statement = await loadStatement(slug)
    if (!statement) return <NotInTheRecord locale={locale} path="/" />
    return <NotInTheRecord locale={locale} path={`/${slug}/statement`} statement={runnerOf(statement)} />
  }
  return (
    <>
      <TimegateLinks locale={locale} path={`/${slug}/${reference}`} />
      <ItemPage locale={locale} {...shown} />
    </>
  )
}
