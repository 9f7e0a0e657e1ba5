import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type LeadAct, LetGoLast } from '@/components/evidence/lead/lead-acts'
import { LeadList } from '@/components/evidence/lead/lead-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadLeads } from '@/lib/evidence/lead/loaders/leads'
import { LEADS, WATCHES } from '@/lib/evidence/lead/rules/addresses'
import { LEAD_LISTS, type LeadList as List } from '@/lib/evidence/lead/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { chosenIn, queryWith } from '../part-query'
import '@/styles/search.css'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** By list, after which lead its part begins that is shown. */
  searchParams: Promise<Partial<Record<List, string | string[]>>>
}

/** What feeds and watched pages brought that has something of an item: for an analyst to take or to let go. */
export default async function Leads({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [loaded, t] = await Promise.all([
    loadLeads(
      {
        open: chosenIn(asked.open),
        mine: chosenIn(asked.mine),
        others: chosenIn(asked.others),
        letGo: chosenIn(asked.letGo),
      },
      locale,
    ),
    getTranslations('lead'),
  ])
  if (!loaded) notFound()
  const { actor, lists, undo, mayTake, decides, isOn } = loaded
  const acts: Readonly<Record<List, readonly LeadAct[]>> = {
    open: mayTake ? ['take', 'letGo'] : [],
    mine: ['giveBack', 'letGo'],
    others: decides ? ['giveBack', 'letGo'] : [],
    letGo: mayTake ? ['bringBack'] : [],
  }
  const hrefOf = (list: List) => (after: string) =>
    `${localePath(locale, LEADS)}${queryWith(LEAD_LISTS, asked, list, after)}#${list}`
  return (
    <PageBelowDesk member={actor} path={LEADS} title={t('title')} lede={t('lede')}>
      {!isOn && <p className="pb-m">{t('off')}</p>}
      <p className="pb-m">
        <a className="tap" href={localePath(locale, WATCHES)}>
          {t('watch.title')}
        </a>
      </p>
      {undo && mayTake && (
        <LetGoLast lead={undo}>{t('letGoLast', { title: isolated(undo.title) })}</LetGoLast>
      )}
      {LEAD_LISTS.map((list, index) => (
        <DeskSection
          key={list}
          id={list}
          first={index === 0}
          title={t(`list.${list}`)}
          aside={list === 'letGo' ? t('kept') : undefined}
          isEmpty={lists[list].total === 0}
          empty={t(`none.${list}`)}
        >
          <StatementsNamed shown={lists[list].entries}>
            <LeadList leads={lists[list].entries} acts={acts[list]} adds={list === 'mine' && mayTake} />
          </StatementsNamed>
          <PartTurn of={t(`list.${list}`)} part={lists[list]} hrefOf={hrefOf(list)} />
        </DeskSection>
      ))}
      <section aria-labelledby="how" className="mt-l">
        <h2 className="h3" id="how">
          {t('how.title')}
        </h2>
        <p className="small quiet">{t('how.counts')}</p>
        <p className="small quiet">{t('how.compares')}</p>
      </section>
    </PageBelowDesk>
  )
}
