import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { usePartyName } from '@/components/text/statement/names'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import type { DeskRequest } from '@/lib/evidence/request/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { lookedAddress } from '@/lib/text/statement/rules/addresses'
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
      <Fact term={t('request.standing')}>
        <p>
          <StandingMark standing={standing} />
        </p>
        {standing.deadline ? (
          <p className="small">
            <DeadlineLine deadline={standing.deadline} />
          </p>
        ) : (
          ['sent', 'acknowledged', 'extended', 'appealed'].includes(standing.state) && (
            <p className="small">{t('request.noDeadline')}</p>
          )
        )}
      </Fact>
      <Fact term={t('request.asked')}>
        <Words lang={request.language}>{request.asked}</Words>
      </Fact>
      <Fact term={t('request.party')}>
        {request.party === null ? t('request.noParty') : partyName(request.party)}
      </Fact>
      <Fact term={t('request.regimeLabel')}>
        <p>{t(`request.regime.${request.regime}`)}</p>
        <p className="small quiet">
          {t(`request.rule.${request.regime}`)}{' '}
          {request.regime !== 'other' && t('search-log.searches.reckoned')}
        </p>
      </Fact>
      <Fact term={t('request.items')}>
        <span className="line gap-s">
          {request.items.length === 0 ? (
            <a href={localePath(locale, `/${statement.slug}`)}>{t('search-log.searches.whole')}</a>
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
      <Fact term={t('request.whoSees')}>
        {request.publishedAt === null ? (
          t('request.notPublic')
        ) : (
          <a href={localePath(locale, lookedAddress(statement.slug, anchorOfRequest(request)))}>
            {t('request.public')}
          </a>
        )}
      </Fact>
      <Fact term={t('request.readings')}>
        <p>{t('request.by', { name: isolated(request.author) })}</p>
        {reviews.map(({ decision, by, at, reason }) => (
          <p key={at}>
            {t(decision === 'approve' ? 'request.publishedBy' : 'request.sentBackBy', {
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
