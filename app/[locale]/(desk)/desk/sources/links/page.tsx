import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FAILED_LINKS, FailedLinks } from '@/components/evidence/source/failed-links'
import { LinkFigures } from '@/components/evidence/source/link-figures'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadFailedLinks, loadLinkFigures } from '@/lib/evidence/source/loaders/links'
import { FAILED_OUTCOMES, type FailedOutcome } from '@/lib/evidence/source/rules/link-health'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { currentActor } from '@/lib/ground/platform/session'
import { chosenIn, queryWith } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** By outcome, after which source the part of its list begins that is shown. */
  searchParams: Promise<Partial<Record<FailedOutcome, string | string[]>>>
}

/** The public sources whose pages are no longer where they were, for signed-in people. */
export default async function Links({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [t, actor, figures, lists] = await Promise.all([
    getTranslations(),
    currentActor(),
    loadLinkFigures(),
    loadFailedLinks({
      gone: chosenIn(asked.gone),
      moved: chosenIn(asked.moved),
      unknown: chosenIn(asked.unknown),
      blocked: chosenIn(asked.blocked),
    }),
  ])
  if (actor.kind === 'visitor' || !lists || !figures) notFound()
  const title = t('source.failed.title')
  const hrefOf = (outcome: FailedOutcome) => (after: string) =>
    `${localePath(locale, FAILED_LINKS)}${queryWith(FAILED_OUTCOMES, asked, outcome, after)}#${outcome}`
  return (
    <PageBelowDesk
      member={actor}
      path={FAILED_LINKS}
      title={title}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      lede={t('source.failed.lede')}
    >
      <div className="small pb-m">
        <LinkFigures figures={figures} />
      </div>
      {FAILED_OUTCOMES.map((outcome) => (
        <DeskSection
          key={outcome}
          id={outcome}
          title={t(`source.failed.of.${outcome}`)}
          aside={lists[outcome].total > 0 ? t('source.count', { n: lists[outcome].total }) : undefined}
          isEmpty={lists[outcome].total === 0}
          empty={t('source.failed.none')}
        >
          <FailedLinks sources={lists[outcome].entries} />
          <PartTurn of={t(`source.failed.of.${outcome}`)} part={lists[outcome]} hrefOf={hrefOf(outcome)} />
        </DeskSection>
      ))}
    </PageBelowDesk>
  )
}
