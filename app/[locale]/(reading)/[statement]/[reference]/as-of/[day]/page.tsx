import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ItemPage } from '@/components/commitment/item-page'
import { BeforePublication } from '@/components/dossier/before-publication'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadPartyReplies } from '@/lib/dossier/loaders/corrections'
import { loadCommitments } from '@/lib/dossier/loaders/items'
import { loadLineageAsOf } from '@/lib/dossier/loaders/lineage'
import { loadLookedAsOf } from '@/lib/dossier/loaders/looked'
import { loadCodedTwice } from '@/lib/dossier/loaders/revisions'
import { localeOf } from '@/lib/i18n/routing'
import { repliesOn } from '@/lib/reader-message/rules/corrections'
import { metadataOfDay } from '../../../../days'
import { MementoLinks } from '../../../../memento-links'
import '@/styles/event.css'

export const generateStaticParams = () => []

type ItemAsOfProps = {
  params: Promise<{ locale: string; statement: string; reference: string; day: string }>
}

export async function generateMetadata({ params }: ItemAsOfProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** One marked item as it stood at the end of a day. */
export default async function ItemAsOf({ params }: ItemAsOfProps) {
  const { locale: segment, statement: slug, reference, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/${reference}`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  const known = (await loadCommitments(slug)).find((each) => each.reference === reference)
  if (!known) return <NotOnThatDay locale={locale} path={path} />
  const links = <MementoLinks {...{ locale, slug, reference, day }} />
  const item = dossier?.items.find((each) => each.reference === reference)
  if (!dossier || !item) {
    const passages = statement.passages.filter(({ number }) => number === known.passageNumber)
    return (
      <>
        {links}
        <BeforePublication {...{ locale, statement, path, day, passages }} current="items" />
      </>
    )
  }
  const replies = repliesOn(reference, await loadPartyReplies(slug), day)
  const lineage = await loadLineageAsOf(slug, dossier.sources, day)
  const looked = await loadLookedAsOf(slug, day)
  // Both were read before the judgement became final, and the line stands with that.
  const codedTwice = await loadCodedTwice(slug)
  return (
    <>
      {links}
      <ItemPage {...{ locale, dossier, item, looked, replies, lineage, codedTwice }} />
    </>
  )
}
