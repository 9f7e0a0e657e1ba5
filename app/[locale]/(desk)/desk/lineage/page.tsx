import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkList } from '@/components/assessment/lineage/link-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { loadTeamLinks } from '@/lib/assessment/lineage/loaders/list'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { chosenIn, queryWith } from '../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `after`: the link that the part of the list follows. */
  searchParams: Promise<{ after?: string | string[] }>
}

/** Everybody's links to later texts, newest first, and where a new one begins. */
export default async function Links({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, t] = await Promise.all([
    loadTeamLinks(chosenIn((await searchParams).after), locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, links } = loaded
  const title = t('lineage.deskTitle')
  return (
    <SignedInPage locale={locale} member={actor} path="/desk/lineage" title={title} current="desk">
      <DeskCrumbs here={title} />
      <PageHead title={title}>{t('lineage.deskLede')}</PageHead>
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
        <LinkList links={links.entries} />
        <PartTurn
          of={t('lineage.all')}
          part={links}
          hrefOf={(after) =>
            `${localePath(locale, '/desk/lineage')}${queryWith(['after'], {}, 'after', after)}#all-links`
          }
        />
      </DeskSection>
    </SignedInPage>
  )
}
