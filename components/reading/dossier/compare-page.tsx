import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { ItemHead } from '@/components/text/commitment/item-head'
import { useItemStep } from '@/components/text/commitment/item-step'
import { usePartyName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type LineComparison, sideName } from '@/lib/assessment/status-update/rules/compare'
import { formatList } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { ComparedSide } from '@/lib/reading/dossier/rules/comparison'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { compareAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView, StructurePart } from '@/lib/text/statement/types'
import { ComparedColumn } from './compared-column'
import { TwoDaysForm } from './two-days-form'

interface ComparePageProps {
  locale: Locale
  found: {
    statement: StatementView
    /** What its text is, as far as the page shows it; absent where it has no structure. */
    structure?: StructurePart
    item: CommitmentView
    earlier: ComparedSide
    later: ComparedSide
    comparisons: readonly LineComparison[]
  }
}

/** One item in two states, side by side: two days, or two revisions. */
export function ComparePage({ locale, found }: ComparePageProps) {
  const t = useTranslations()
  const itemStep = useItemStep()
  const { statement, structure, item, earlier, later, comparisons } = found
  const partyName = usePartyName(statement.parties)
  const path = `/${statement.slug}/${item.reference}`
  const days = 'day' in earlier.side && 'day' in later.side
  const isSameDay = days && sideName(earlier.side) === sideName(later.side)
  const title = days ? t('dossier.compare.title') : t('dossier.compare.revisions')
  return (
    <ReadingPage
      locale={locale}
      path={compareAddress(path, sideName(earlier.side), sideName(later.side))}
      title={`${item.reference}${colonIn(locale)}${title}`}
      statement={runnerOf(statement)}
      current="record"
    >
      <Crumbs steps={[itemStep(statement.slug, item)]} here={title} />
      <ItemHead {...{ statement, structure, item }} />
      <TwoDaysForm
        action={localePath(locale, `${path}/compare`)}
        earlier={'day' in earlier.side ? earlier.side.day : ''}
        later={'day' in later.side ? later.side.day : ''}
      />
      {!isSameDay && (
        <>
          <Summary locale={locale} item={item} comparisons={comparisons} />
          <div className="vs">
            {([earlier, later] as const).map((side, index) => (
              <ComparedColumn
                key={index === 0 ? 'earlier' : 'later'}
                locale={locale}
                which={index === 0 ? 'earlier' : 'later'}
                shown={side}
                item={item}
                slug={statement.slug}
                comparisons={comparisons}
                partyName={partyName}
              />
            ))}
          </div>
        </>
      )}
    </ReadingPage>
  )
}

interface SummaryProps {
  locale: Locale
  item: CommitmentView
  comparisons: readonly LineComparison[]
}

/** How much changed, and what. */
function Summary({ locale, item, comparisons }: SummaryProps) {
  const t = useTranslations()
  const count = (which: 'changed' | 'unchanged') =>
    comparisons.reduce((sum, comparison) => sum + comparison[which].length, 0)
  const names = {
    judgement: item.force === 'claimed' ? t('status-update.finding.title') : t('status-update.status.title'),
    confidence: t('status-update.confidence.title'),
    since: t('dossier.compare.since'),
    inShort: t('dossier.compare.inShort'),
    inShortWhole: t('dossier.compare.inShortWhole'),
    seenUpTo: t('dossier.compare.seenUpTo'),
    rationale: t('dossier.compare.rationale'),
    citations: t('dossier.compare.cited'),
    elements: t('dossier.compare.elements'),
    searchLogs: t('dossier.compare.searchLogs'),
    testAnswers: t('status-update.tests.title'),
  }
  const changed = [...new Set(comparisons.flatMap((comparison) => comparison.changed))]
  return (
    <div className="pt-m pb-l">
      {changed.length === 0 ? (
        <p>{t('dossier.compare.nothing')}</p>
      ) : (
        <>
          <p>
            <b>{t('dossier.compare.summary', { a: count('changed'), b: count('unchanged') })}</b>
          </p>
          <p>
            {t('dossier.compare.whatChanged')}{' '}
            {formatList(
              locale,
              changed.map((field) => names[field]),
              'unit',
            )}
            .
          </p>
          <p className="small quiet">{t('dossier.compare.wholly')}</p>
        </>
      )}
    </div>
  )
}
