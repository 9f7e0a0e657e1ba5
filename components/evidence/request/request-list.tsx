import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { usePartyName } from '@/components/text/statement/names'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { REGIME_RULES } from '@/lib/evidence/request/rules/regimes'
import { standingOn } from '@/lib/evidence/request/rules/standing'
import type { RequestView } from '@/lib/evidence/request/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { StatementView } from '@/lib/text/statement/types'
import { ActList } from './act-list'
import { DeadlineLine } from './deadline-line'
import { StandingMark } from './standing-mark'

interface RequestListProps {
  statement: StatementView
  requests: readonly RequestView[]
  /** YYYY-MM-DD */
  today: string
}

/** Requests as readers see them: how each stands, what was asked of whom, by when an answer is due and how that is reckoned. */
export function RequestList({ statement, requests, today }: RequestListProps) {
  return (
    <ul className="lib">
      {requests.map((request) => (
        <li key={request.id} id={anchorOfRequest(request)}>
          <Request statement={statement} request={request} today={today} />
        </li>
      ))}
    </ul>
  )
}

function Request({
  statement,
  request,
  today,
}: {
  statement: StatementView
  request: RequestView
  today: string
}) {
  const t = useTranslations()
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const standing = standingOn(request.regime, request.acts, today)
  const { address } = REGIME_RULES[request.regime]
  return (
    <>
      <div>
        <p className="line">
          <StandingMark standing={standing} />
        </p>
        <p className="t">
          <Words lang={request.language}>{request.authority}</Words>
        </p>
        <p className="shows">
          <Words lang={request.language}>{request.asked}</Words>
        </p>
        {standing.deadline && (
          <p className="small">
            <DeadlineLine deadline={standing.deadline} />
          </p>
        )}
        <p className="small quiet">
          {address === null ? (
            t(`request.regime.${request.regime}`)
          ) : (
            <a href={address} rel="noreferrer">
              {t(`request.regime.${request.regime}`)}
            </a>
          )}
          {': '}
          {t(`request.rule.${request.regime}`)}
        </p>
        <div className="mt-s">
          <ActList acts={request.acts} sources={`/${statement.slug}/sources`} />
          <CoveredHere covered={request.covered} />
        </div>
      </div>
      <div className="meta2">
        {request.party !== null && <p className="meta">{partyName(request.party)}</p>}
        <p className="line gap-s">
          {request.items.length === 0
            ? t('search-log.searches.whole')
            : request.items.map((reference) => (
                <a
                  key={reference}
                  className="plain tap"
                  href={localePath(locale, `/${statement.slug}/${reference}`)}
                >
                  <Ref>{reference}</Ref>
                </a>
              ))}
        </p>
      </div>
    </>
  )
}
