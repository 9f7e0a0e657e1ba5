import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ItemPage } from '@/components/commitment/item-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { loadCommitments } from '@/lib/commitment/loaders'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { alternatesOf } from '../../alternates'
import { loadDossier } from '../../load-dossier'

export const generateStaticParams = () => []

type ItemAddressProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

export async function generateMetadata({ params }: ItemAddressProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  const item = (await loadCommitments(slug)).find((each) => each.reference === reference)
  if (!item) return {}
  return {
    description: item.exact,
    alternates: alternatesOf(localeOf(locale), `/${slug}/${reference}`),
  }
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
  return (
    <ItemPage
      locale={locale}
      dossier={dossier}
      item={item}
      address={publicAddress(localePath(locale, `/${slug}/${reference}`))}
    />
  )
}
