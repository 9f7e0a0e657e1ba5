import { useLocale, useTranslations } from 'next-intl'
import { PartTurn } from '@/components/ground/ui/part-turn'
import type { PlacedSubmission, QueueChoice, SubmissionView } from '@/lib/assessment/status-review/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { Part } from '@/lib/ground/platform/parts'
import type { QueuedStatement } from '@/lib/work/desk/types'
import { ImportedList } from './imported-list'
import { Queue } from './queue'
import { QueueFilter } from './queue-filter'

export interface ReviewQueue {
  readonly places: readonly PlacedSubmission[]
  readonly statements: readonly QueuedStatement[]
  /** What people wrote. */
  readonly part: Part<SubmissionView>
  /** Of what is shown of these what the member may approve as it stands, and the rest. */
  readonly ready: readonly SubmissionView[]
  readonly wanting: readonly SubmissionView[]
  /** How many they may approve as they stand, of all that people wrote and of what is chosen of it. */
  readonly canBeApproved: { readonly all: number; readonly ofChoice: number }
  readonly imported: Part<SubmissionView>
}

interface ToReviewProps {
  queue: ReviewQueue
  chosen: QueueChoice
  /** Whether the member is a reviewer: others read, and decide nothing. */
  decides: boolean
  hrefOf: (list: 'queue' | 'imported', section: string) => (after: string) => string
}

/** What awaits review: first what the member can approve as it stands, then what is not for them to approve now, and folded what came with a dossier. */
export function ToReview({ queue, chosen, decides, hrefOf }: ToReviewProps) {
  const t = useTranslations('desk')
  const { places, statements, part, ready, wanting, canBeApproved, imported } = queue
  const comma = commaIn(useLocale())
  const count = (n: number) => <span className="quiet">{n}</span>
  const title = t(decides ? 'toReview' : 'awaiting')
  const isChosen = chosen.statement !== null || chosen.area !== null
  return (
    <>
      {decides && ready.length > 0 && (
        <>
          <h3 className="h3">
            {t('ready')} {count(canBeApproved.ofChoice)}
          </h3>
          <Queue submissions={ready} decides />
        </>
      )}
      {decides && wanting.length > 0 && (
        <>
          <h3 className="h3 pt-m">
            {t('notReady')} {count(part.total - canBeApproved.ofChoice)}
          </h3>
          <Queue submissions={wanting} decides />
        </>
      )}
      {!decides && <Queue submissions={part.entries} decides={false} />}
      <PartTurn of={title} part={part} hrefOf={hrefOf('queue', 'to-review')} />
      <QueueFilter places={places} statements={statements} chosen={chosen} />
      {part.total + imported.total === 0 && <p className="small quiet pt-s">{t('nothingOfChoice')}</p>}
      {imported.total > 0 && (
        <ImportedList
          submissions={imported.entries}
          total={imported.total}
          open={isChosen || imported.before > 0}
        >
          <PartTurn
            of={`${title}${comma}${t('fromDossier')}`}
            part={imported}
            hrefOf={hrefOf('imported', 'to-review')}
          />
        </ImportedList>
      )}
    </>
  )
}
