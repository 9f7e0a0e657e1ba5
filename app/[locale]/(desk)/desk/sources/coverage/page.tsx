import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { COVERAGE_PAGE, Coverage, StatementsToCover } from '@/components/evidence/source/coverage'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadCovered, loadStatementsToCover } from '@/lib/evidence/source/loaders/coverage'
import { coverageQuery } from '@/lib/evidence/source/rules/coverage'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { currentActor } from '@/lib/ground/platform/session'
import { loadOnlyStatement } from '@/lib/text/statement/loaders/short-titles'
import { chosenIn } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** The statement, the language whose sources are counted, and what the part follows: an item, or a statement where none is chosen. */
  searchParams: Promise<Partial<Record<'statement' | 'language' | 'after', string | string[]>>>
}

/** How the items of a statement are covered by sources, and what these still lack; without a statement, those to choose from where there is more than one. */
export default async function CoverageOfStatement({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const query = await searchParams
  const asked = {
    statement: chosenIn(query.statement),
    language: chosenIn(query.language),
    after: chosenIn(query.after),
  }
  const of = asked.statement ?? (await loadOnlyStatement())
  const [t, actor, covered, statements] = await Promise.all([
    getTranslations(),
    currentActor(),
    of === null ? null : loadCovered(of, asked, locale),
    of === null ? loadStatementsToCover(asked.after, locale) : null,
  ])
  if (actor.kind === 'visitor' || (!covered && !statements)) notFound()
  const sources = { path: '/desk/sources', label: t('layout.nav.sources') }
  const all = { path: COVERAGE_PAGE, label: t('source.coverage.title') }
  const title = covered
    ? t('source.coverage.of', { title: isolated(covered.statement.shortTitle) })
    : t('source.coverage.title')
  return (
    <PageBelowDesk
      member={actor}
      path={COVERAGE_PAGE + coverageQuery(asked)}
      title={title}
      current="sources"
      steps={covered && asked.statement !== null ? [sources, all] : [sources]}
      lede={t('source.coverage.lede')}
    >
      {covered && <Coverage covered={covered} />}
      {statements && (
        <>
          <h2 className="h2">{t('source.coverage.choose')}</h2>
          <StatementsToCover part={statements} />
        </>
      )}
    </PageBelowDesk>
  )
}
