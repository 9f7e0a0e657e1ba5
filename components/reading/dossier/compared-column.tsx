import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Time } from '@/components/ground/ui/time'
import { ForceMark } from '@/components/text/method/force-mark'
import { StanceCounts } from '@/components/text/method/stance-counts'
import { type LineComparison, sideName } from '@/lib/assessment/status-update/rules/compare'
import { evidenceList, stanceCounts } from '@/lib/assessment/status-update/rules/evidence-list'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { ComparedSide } from '@/lib/reading/dossier/rules/comparison'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ComparedLine } from './compared-line'

interface ComparedColumnProps {
  locale: Locale
  which: 'earlier' | 'later'
  shown: ComparedSide
  item: CommitmentView
  slug: string
  comparisons: readonly LineComparison[]
  partyName: (key: string) => string
}

/** One of the two states: every line that it shows, marked where the other differs. */
export function ComparedColumn({
  locale,
  which,
  shown: { side, path, lines, isWithdrawn },
  item,
  slug,
  comparisons,
  partyName,
}: ComparedColumnProps) {
  const t = useTranslations()
  const isPublished = lines !== null
  const compared = comparisons.filter((comparison) => comparison[which] !== null)
  const revisions = compared.flatMap((comparison) => comparison[which]?.revision ?? [])
  const evidence = evidenceList(revisions).entries
  const id = `${which}-${sideName(side).replace('.', '-')}`
  return (
    <section aria-labelledby={id}>
      <h2 className="h2 pb-s" id={id}>
        {'day' in side ? (
          <Time date={side.day} length="long" />
        ) : (
          t('status-update.revision.title', { n: side.number })
        )}{' '}
        <span className="small quiet ui">{t(`dossier.compare.${which}`)}</span>
      </h2>
      {!isPublished && <p className="side-said pb-m">{t('dossier.compare.notPublished')}</p>}
      {isPublished && compared.length === 0 && (
        <p className="side-said pb-m">{t(`dossier.compare.${isWithdrawn ? 'withdrawn' : 'unjudged'}`)}</p>
      )}
      {compared.map((comparison) => (
        <ComparedLine
          key={comparison.party}
          comparison={comparison}
          which={which}
          slug={slug}
          named={'party' in side || comparisons.length > 1 || comparison.party !== 'all'}
          partyName={partyName}
        />
      ))}
      <Facts>
        {revisions.length > 0 && (
          <Fact term={t('commitment.evidence')}>
            {evidence.length > 0 ? (
              <StanceCounts counts={stanceCounts(evidence)} />
            ) : (
              <span className="quiet">{t('commitment.noneCited')}</span>
            )}
          </Fact>
        )}
        {isPublished && (
          <Fact term={t('commitment.force.title')}>
            <ForceMark force={item.force} />
          </Fact>
        )}
        <Fact term={t('commitment.permalink')}>
          <a className="addr addr--link" href={localePath(locale, path)}>
            {localePath(locale, path)}
          </a>
        </Fact>
        {'party' in side && revisions[0] && (
          <Fact term={t('status-update.revision.submitted')}>
            {formatDate(locale, revisions[0].submittedAt)}
          </Fact>
        )}
      </Facts>
    </section>
  )
}
