import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WatchList } from '@/components/evidence/lead/watch-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadWatches } from '@/lib/evidence/lead/loaders/watches'
import { LEADS, WATCHES } from '@/lib/evidence/lead/rules/addresses'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { chosenIn, queryWith } from '../../part-query'

const LISTS = ['asked', 'stopped'] as const
type List = (typeof LISTS)[number]

type Props = {
  params: Promise<{ locale: string }>
  /** By list, after what its part begins that is shown. */
  searchParams: Promise<Partial<Record<List, string | string[]>>>
}

/** The feeds and pages that are asked for leads, and those that are asked no more. */
export default async function Watches({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [loaded, t] = await Promise.all([
    loadWatches({ asked: chosenIn(asked.asked), stopped: chosenIn(asked.stopped) }, locale),
    getTranslations('lead'),
  ])
  if (!loaded) notFound()
  const { actor, mayWatch, isOn } = loaded
  const hrefOf = (list: List) => (after: string) =>
    `${localePath(locale, WATCHES)}${queryWith(LISTS, asked, list, after)}#${list}`
  return (
    <PageBelowDesk
      member={actor}
      path={WATCHES}
      title={t('watch.title')}
      steps={[{ path: LEADS, label: t('title') }]}
      lede={t('watch.lede')}
    >
      {!isOn && <p className="pb-m">{t('off')}</p>}
      {mayWatch && (
        <p className="btns pb-m">
          <a className="btn btn--go" href={localePath(locale, `${WATCHES}/new`)} aria-keyshortcuts="n">
            {t('watch.new')}
          </a>
        </p>
      )}
      {LISTS.map((list) => (
        <DeskSection
          key={list}
          id={list}
          title={t(`watch.list.${list}`)}
          isEmpty={loaded[list].total === 0}
          empty={t(`watch.none.${list}`)}
        >
          <WatchList watches={loaded[list].entries} mayWatch={mayWatch} />
          <PartTurn of={t(`watch.list.${list}`)} part={loaded[list]} hrefOf={hrefOf(list)} />
        </DeskSection>
      ))}
    </PageBelowDesk>
  )
}
