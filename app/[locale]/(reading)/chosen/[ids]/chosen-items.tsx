import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeCard } from '@/components/dossier/cards'
import { ChosenPage } from '@/components/dossier/chosen-page'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { PageRecord } from '@/components/layout/page-record'
import { altOf } from '@/components/share/card/card'
import { loadChosen } from '@/lib/dossier/loaders/chosen'
import { countChosen, namesOfChosen } from '@/lib/dossier/rules/chosen'
import { localeOf } from '@/lib/i18n/routing'
import { chosenAddress } from '@/lib/share/rules/chosen'
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
