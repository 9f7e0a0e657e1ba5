import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { RequestsView, RequestView } from '@/lib/assessment/second-coding/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { AskForm } from './ask-form'
import { TakeBackForm } from './take-forms'

/**
 * On the page of a submission: what second judgements were asked for, how they stand, and what the member may do. Nothing where none
 * was and none may be.
 */
export function SecondJudgements({ revisionId, view }: { revisionId: string; view: RequestsView }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const { requests, may, mayCompare, isPublic, coders } = view
  const [current] = requests
  if (!current && may.ask !== true) return null
  return (
    <RailSection id="second" title={t('title')} aside={<p>{t('how')}</p>}>
      <ul className="list">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestLine request={request} />
          </li>
        ))}
      </ul>
      {current && mayCompare && (
        <p className="pt-s">
          <a className="tap" href={localePath(locale, codingAddress(current.id))}>
            {t('openBoth')}
          </a>
        </p>
      )}
      {current && may.takeBack === true && <TakeBackForm requestId={current.id} />}
      {may.ask === true && <AskForm revisionId={revisionId} coders={coders} isPublic={isPublic} />}
    </RailSection>
  )
}

/** How one request stands, in a sentence. */
export function RequestLine({ request }: { request: RequestView }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const { state, askedBy, coder, decision, blind, codedBlind } = request
  const asked = { date: formatDate(locale, request.askedAt), name: isolated(askedBy) }
  const isBlind = codedBlind ?? blind
  return (
    <>
      <p>
        {state === 'open' &&
          (coder === null
            ? t('state.openToAny', asked)
            : t('state.open', { ...asked, coder: isolated(coder) }))}
        {state === 'coded' && t('state.coded', { coder: isolated(coder ?? '') })}
        {(state === 'taken_back' || state === 'lapsed') && t(`state.${state}`, asked)}
        {decision && (
          <>
            {t('state.reconciled', {
              date: formatDate(locale, decision.at),
              name: isolated(decision.by),
            })}
            {': '}
            {t(`outcome.${decision.outcome}`)}. <q dir="auto">{decision.reason}</q>
          </>
        )}
      </p>
      {!isBlind && <p className="small quiet">{t('notBlind')}</p>}
    </>
  )
}
