import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import type { RequestEntry } from '@/lib/evidence/request/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { StandingMark } from './standing-mark'

/** How much of what was asked for stands in a list, in UTF-16 units. */
const LONGEST_WORDS = 120

/** Requests on the desk, each a link to its page: how it stands, by when an answer is due, and whether readers see it. */
export function RequestDeskList({ requests }: { requests: readonly RequestEntry[] }) {
  const t = useTranslations('request')
  const locale = useLocale()
  return (
    <ul className="queue">
      {requests.map((request) => {
        const { standing } = request
        const [first] = request.items
        return (
          <li key={request.id}>
            <a className="qrow qrow--a" href={localePath(locale, deskRequestAddress(request.id))}>
              <Ref>{first ?? '¶'}</Ref>
              <span>
                <span className="what">
                  <Words lang={request.language}>{request.authority}</Words>
                </span>
                <br />
                <Words lang={request.language}>{beginningOf(request.asked)}</Words>
                <br />
                <span className="quiet">
                  <OfStatement slug={request.slug} />
                  {t('by', { name: isolated(request.author) })}.{' '}
                  {request.publishedAt === null
                    ? t('notPublic')
                    : request.toPublish > 0
                      ? t('unread', { n: request.toPublish })
                      : t('public')}
                  .
                </span>
              </span>
              <span className="line gap-s">
                <StandingMark standing={standing} />
                {standing.deadline && standing.state !== 'due_soon' && standing.state !== 'overdue' && (
                  <Time date={standing.deadline.day} />
                )}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function beginningOf(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).trimEnd()}…` : words
}
