import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import type { DeskRequest } from '@/lib/request/types'
import { searchesAddress } from '@/lib/statement/rules/addresses'
import { usePartyName } from '../statement/names'
import { Fact, Facts } from '../ui/facts'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { anchorOfRequest } from './anchor'
import { DeadlineLine } from './deadline-line'
import { StandingMark } from './standing-mark'

/** All that is known of a request on the desk, but for what happened to it. */
export function RequestFacts({ request }: { request: DeskRequest }) {
  const t = useTranslations()
  const locale = useLocale()
  const { statement, standing, reviews } = request
  const partyName = usePartyName(statement.parties)
  return (
    <Facts>
      <Fact term={t('requests.standing')}>
        <p>
          <StandingMark standing={standing} />
        </p>
        {standing.deadline ? (
          <p className="small">
            <DeadlineLine deadline={standing.deadline} />
          </p>
        ) : (
          ['sent', 'acknowledged', 'extended', 'appealed'].includes(standing.state) && (
            <p className="small">{t('requests.noDeadline')}</p>
          )
        )}
      </Fact>
      <Fact term={t('requests.asked')}>
        <Words lang={request.language}>{request.asked}</Words>
      </Fact>
      <Fact term={t('requests.party')}>
        {request.party === null ? t('requests.noParty') : partyName(request.party)}
      </Fact>
      <Fact term={t('requests.regimeLabel')}>
        <p>{t(`requests.regime.${request.regime}`)}</p>
        <p className="small quiet">
          {t(`requests.rule.${request.regime}`)} {request.regime !== 'other' && t('searches.reckoned')}
        </p>
      </Fact>
      <Fact term={t('requests.items')}>
        <span className="line gap-s">
          {request.items.length === 0 ? (
            <a href={localePath(locale, `/${statement.slug}`)}>{t('searches.whole')}</a>
          ) : (
            request.items.map((reference) => (
              <a
                key={reference}
                className="plain tap"
                href={localePath(locale, `/${statement.slug}/${reference}`)}
              >
                <Ref>{reference}</Ref>
              </a>
            ))
          )}
        </span>
      </Fact>
      <Fact term={t('requests.whoSees')}>
        {request.publishedAt === null ? (
          t('requests.notPublic')
        ) : (
          <a href={localePath(locale, `${searchesAddress(statement.slug)}#${anchorOfRequest(request)}`)}>
            {t('requests.public')}
          </a>
        )}
      </Fact>
      <Fact term={t('requests.readings')}>
        <p>{t('requests.by', { name: isolated(request.author) })}</p>
        {reviews.map(({ id, decision, by, at, reason }) => (
          <p key={id}>
            {t(decision === 'approve' ? 'requests.publishedBy' : 'requests.sentBackBy', {
              name: isolated(by),
              date: formatDate(locale, at),
            })}{' '}
            {reason !== null && <q dir="auto">{reason}</q>}
          </p>
        ))}
      </Fact>
    </Facts>
  )
}
