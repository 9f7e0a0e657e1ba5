import { useLocale, useTranslations } from 'next-intl'
import { citationsOnPage } from '@/components/assessment/status-review/submission'
import { Sign } from '@/components/ground/ui/sign'
import type { PlacedSubmission, SubmissionView } from '@/lib/assessment/status-review/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { DecisionForm } from './decision-form'
import { decisionOn } from './decision-on'

type Next = Pick<PlacedSubmission, 'id' | 'reference'> | null

interface ReviewAsideProps {
  submission: SubmissionView
  /** Where the record stood when the page was made. */
  position: string
  /** What awaits the reviewer's reading after it; null where nothing else does. */
  next: Next
}

/** Beside what a submission changes: which rules it meets, the decision while it is open, and the next one to read. */
export function ReviewAside({ submission, position, next }: ReviewAsideProps) {
  const t = useTranslations('desk')
  const isOpen = submission.revision.state === 'submitted'
  return (
    <aside className="side stick decide" id="decide" aria-labelledby="decide-title">
      <section>
        <h2 id="decide-title">{t(isOpen ? 'yourDecision' : 'nextTitle')}</h2>
        {isOpen && (
          <>
            <Checks submission={submission} />
            <DecisionForm {...decisionOn(submission, citationsOnPage)} position={position} />
          </>
        )}
        <p>{next === null ? t('noNext') : <NextLink next={next} />}</p>
      </section>
    </aside>
  )
}

/** How far it is ready and the way to the decision, at the foot of a screen that has no room beside the text. */
export function DecisionInSight({ submission, next }: Pick<ReviewAsideProps, 'submission' | 'next'>) {
  const t = useTranslations('desk')
  const checks = useChecks(submission)
  return (
    <p className="dbar">
      <span className="small">
        {t('metOf', { met: checks.filter(({ isMet }) => isMet).length, n: checks.length })}
      </span>
      <a className="btn btn--s btn--go" href="#decide">
        {t('toDecision')}
      </a>
      {next !== null && <NextLink next={next} />}
    </p>
  )
}

function NextLink({ next: { id, reference } }: { next: NonNullable<Next> }) {
  const t = useTranslations('desk')
  return (
    <a className="tap" href={localePath(useLocale(), `/desk/reviews/${id}`)}>
      {t('nextOne', { ref: reference })}
    </a>
  )
}

function Checks({ submission }: Pick<ReviewAsideProps, 'submission'>) {
  const t = useTranslations('status-update.judge')
  return (
    <ul className="checks">
      {useChecks(submission).map(({ text, isMet }) => (
        <li key={text}>
          <Sign name={isMet ? 'pass' : 'open'} />
          <span>
            {text}
            <span className="vh">: {t(isMet ? 'met' : 'notMet')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a decision rests on, each met or not: the rules of the judgement, its quotes, and that somebody else wrote it. */
function useChecks({ met, unmet, missingQuotes, may, revision }: SubmissionView) {
  const t = useTranslations()
  const quotes =
    revision.citations.length === 0 || missingQuotes.length > 0
      ? []
      : [{ text: t('status-update.compose.checkQuote'), isMet: true }]
  return [
    ...met.map(({ key, values }) => ({ text: t(key, values), isMet: true })),
    ...quotes,
    { text: t('desk.wroteNone'), isMet: may.send_back !== 'own_work' },
    ...unmet.map(({ key, values }) => ({ text: t(key, values), isMet: false })),
  ]
}
