import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { LogForm } from '@/components/search-log/log-form'
import { PageHead } from '@/components/ui/page-head'
import { loadChoices, loadChosen } from '@/lib/commitment/loaders/choices'
import { localeOf } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { loadLogging } from '@/lib/search-log/loaders/logging'
import { chosenIn, queryOf } from '../../part-query'

type Query = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** What the search is about: a statement's address and an item's reference; `from`: one's own that was sent back, to begin from. */
  searchParams: Promise<{ statement?: Query; item?: Query; from?: Query }>
}

/** Where a search is logged. Whoever else follows a link here is told that analysts do so. */
export default async function NewSearch({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const { statement, item, from } = asked
  const [loaded, offered, t] = await Promise.all([
    loadLogging(typeof from === 'string' ? from : undefined),
    loadChoices({ whole: true }, null, locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, mayLog, begun } = loaded
  const [of, reference] = begun ? [begun.slug, begun.reference] : [chosenIn(statement), chosenIn(item)]
  const about = of === null ? null : await loadChosen(of, reference ?? undefined, locale)
  const title = t('search-log.new')
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={`/desk/searches/new${queryOf(['statement', 'item', 'from'], asked)}`}
      title={title}
      current="desk"
    >
      <DeskCrumbs steps={[{ path: '/desk/searches', label: t('search-log.everybody') }]} here={title} />
      <PageHead title={title}>{t('search-log.newLede')}</PageHead>
      {mayLog ? (
        <LogForm offered={offered.entries} about={about} today={dayOf(now())} begun={begun} />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </SignedInPage>
  )
}
