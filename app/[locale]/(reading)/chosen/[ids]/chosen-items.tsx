import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { PageRecord } from '@/components/ground/layout/page-record'
import { homeCard } from '@/components/reading/dossier/cards'
import { ChosenPage } from '@/components/reading/dossier/chosen-page'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { altOf } from '@/components/reading/share/card/card-type'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadChosen } from '@/lib/reading/dossier/loaders/chosen'
import { countChosen, namesOfChosen } from '@/lib/reading/dossier/rules/chosen'
import { chosenAddress } from '@/lib/reading/share/rules/chosen'
import '@/styles/dossier.day.css'
import '@/styles/form.css'
import { cardContext } from '../../../card-context'
import { openPage } from '../../../open-page'
import { previewOf } from '../../preview'

export type ChosenProps = { params: Promise<{ locale: string; ids: string; day?: string }> }

/** A preview says what was chosen; search engines are to list the items and not each choice of them. */
export async function chosenMetadata({ params }: ChosenProps): Promise<Metadata> {
  const { locale: segment, ids, day = null } = await params
  const locale = localeOf(segment)
  const robots = { index: false, follow: true }
  const chosen = await loadChosen(ids, day, locale)
  if (!chosen) return { robots }
  const t = await getTranslations({ locale })
  const preview = await previewOf({
    locale,
    path: chosenAddress(ids),
    title: t('share.chosen.title', { n: countChosen(chosen) }),
    description: namesOfChosen(chosen.runs, locale),
    card: '/',
    alt: altOf(homeCard(await cardContext(locale))),
  })
  return { ...preview, robots }
}

/** The items that an address names, now or at the end of a day. Anybody can ask for as many choices as they like: they are kept as questions are. */
export async function chosenItems({ params }: ChosenProps) {
  const { locale: segment, ids, day = null } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const chosen = await loadChosen(ids, day, locale)
  if (!chosen && day !== null) return <NotOnThatDay locale={locale} path={chosenAddress(ids)} />
  if (!chosen || countChosen(chosen) === 0) return <NotInTheRecord locale={locale} path="/" />
  return (
    <>
      <PageRecord asked />
      <ChosenPage locale={locale} chosen={chosen} />
    </>
  )
}
