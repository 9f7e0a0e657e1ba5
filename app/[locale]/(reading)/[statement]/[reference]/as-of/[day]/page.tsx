import type { Metadata } from 'next'
import { BeforePublication } from '@/components/reading/dossier/before-publication'
import { ItemPage } from '@/components/reading/dossier/item-page'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadItemAsOf } from '@/lib/reading/dossier/loaders/item-as-of'
import { loadStructureOf } from '@/lib/reading/dossier/loaders/structure'
import { metadataOfDay } from '../../../../days'
import { MementoLinks } from '../../../../memento-links'
import { OfState } from '../../../../of-state'
import '@/styles/dossier.day.css'
import { openPage } from '../../../../../open-page'

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
  await openPage(locale)
  const path = `/${slug}/${reference}`
  const found = await loadItemAsOf(slug, reference, text, locale)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { day, statement, known, shown, state } = found
  const passages = statement.passages.filter(({ number }) => number === known.passageNumber)
  const structure = shown ? {} : await loadStructureOf(slug, passages)
  return (
    <>
      <MementoLinks {...{ locale, slug, reference, day }} />
      {shown ? (
        <OfState state={state} day={day}>
          {(asOf) => <ItemPage locale={locale} {...shown} dossier={{ ...shown.dossier, asOf }} />}
        </OfState>
      ) : (
        <BeforePublication {...{ locale, statement, path, day, passages, ...structure }} current="overview" />
      )}
    </>
  )
}
