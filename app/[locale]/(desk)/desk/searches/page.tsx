import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SearchList } from '@/components/evidence/search-log/search-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadDeskSearches } from '@/lib/evidence/search-log/loaders/list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** `after`: the search that the part of the list follows. */
  searchParams: Promise<{ after?: string | string[] }>
}

/** Everybody's logged searches, newest first, whatever became of them. */
export default async function DeskSearches({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([
    loadDeskSearches(chosenIn((await searchParams).after)),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, mayLog, searches } = loaded
  const title = t('search-log.searches.log')
  return (
    <PageBelowDesk member={actor} path="/desk/searches" title={title}>
      <div className="line deskhead">
        <h1 className="subtitle">{title}</h1>
        {mayLog && (
          <p className="btns">
            <a className="btn btn--go" href={localePath(locale, '/desk/searches/new')} aria-keyshortcuts="l">
              {t('search-log.new')}
            </a>
          </p>
        )}
      </div>
      <DeskSection
        first
        id="all-searches"
        title={t('search-log.everybody')}
        isEmpty={searches.total === 0}
        empty={t('search-log.noneAtAll')}
      >
        <StatementsNamed shown={searches.entries}>
          <SearchList searches={searches.entries} />
        </StatementsNamed>
        <PartTurn
          of={t('search-log.everybody')}
          part={searches}
          hrefOf={(after) =>
            `${localePath(locale, '/desk/searches')}${queryWith(['after'], {}, 'after', after)}#all-searches`
          }
        />
      </DeskSection>
    </PageBelowDesk>
  )
}
