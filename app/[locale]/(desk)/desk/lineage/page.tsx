import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinkList } from '@/components/assessment/lineage/link-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadTeamLinks } from '@/lib/assessment/lineage/loaders/list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** `after`: the link that the part of the list follows. */
  searchParams: Promise<{ after?: string | string[] }>
}

/** Everybody's links to later texts, newest first, and where a new one begins. */
export default async function Links({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([
    loadTeamLinks(chosenIn((await searchParams).after), locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, links } = loaded
  const title = t('lineage.deskTitle')
  return (
    <PageBelowDesk member={actor} path="/desk/lineage" title={title} lede={t('lineage.deskLede')}>
      {holds(actor, 'analyst') && (
        <p className="pb-m">
          <a className="tap" href={localePath(locale, '/desk/new')}>
            {t('desk.chooseItem')}
          </a>
        </p>
      )}
      <DeskSection
        first
        id="all-links"
        title={t('lineage.all')}
        isEmpty={links.total === 0}
        empty={t('lineage.noneYet')}
      >
        <StatementsNamed shown={links.entries}>
          <LinkList links={links.entries} />
        </StatementsNamed>
        <PartTurn
          of={t('lineage.all')}
          part={links}
          hrefOf={(after) =>
            `${localePath(locale, '/desk/lineage')}${queryWith(['after'], {}, 'after', after)}#all-links`
          }
        />
      </DeskSection>
    </PageBelowDesk>
  )
}
