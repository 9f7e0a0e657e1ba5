import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LogForm } from '@/components/evidence/search-log/log-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadLogging } from '@/lib/evidence/search-log/loaders/logging'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadChoices, loadChosen } from '@/lib/text/commitment/loaders/choices'
import { chosenIn, queryOf } from '../../part-query'

type Query = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** What the search is about: a statement's address and an item's reference; `from`: one's own that was sent back, to begin from. */
  searchParams: Promise<{ statement?: Query; item?: Query; from?: Query }>
}

/** Where a search is logged. Whoever else follows a link here is told that analysts do so. */
export default async function NewSearch({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
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
    <PageBelowDesk
      member={actor}
      path={`/desk/searches/new${queryOf(['statement', 'item', 'from'], asked)}`}
      title={title}
      steps={[{ path: '/desk/searches', label: t('search-log.everybody') }]}
      lede={t('search-log.newLede')}
    >
      {mayLog ? (
        <LogForm offered={offered.entries} about={about} today={dayOf(now())} begun={begun} />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </PageBelowDesk>
  )
}
