import { useLocale, useTranslations } from 'next-intl'
import { workAddress } from '@/lib/desk/rules/work-address'
import { formatDate } from '@/lib/i18n/format'
import { colonIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { QueueEntry } from '@/lib/review/types'
import { OfStatement } from '../statement/of-statement'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

/** What is under review, of whatever kind, each line a link to its page. */
export function WorkQueue({ entries }: { entries: readonly QueueEntry[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <ul className="queue">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a className="qrow qrow--a" href={localePath(locale, workAddress(entry))}>
            <Ref>{entry.reference ?? '¶'}</Ref>
            <span>
              <span className="what">
                {entry.language === null ? (
                  <bdi>{entry.words}</bdi>
                ) : (
                  <Words lang={entry.language}>{entry.words}</Words>
                )}
              </span>
              <br />
              {t(`review.noun.${entry.noun}`)}{' '}
              <span className="quiet">
                {entry.slug !== null && <OfStatement slug={entry.slug} />}
                {t('review.by', {
                  name: isolated(entry.author),
                  date: formatDate(locale, entry.submittedAt),
                })}
              </span>
              {entry.sentBack && (
                <>
                  <br />
                  <span className="quiet">
                    {t('desk.sentBackBy', {
                      name: isolated(entry.sentBack.by),
                      date: formatDate(locale, entry.sentBack.at),
                    })}
                    {colonIn(locale)}
                  </span>
                  <q dir="auto">{entry.sentBack.reason}</q>
                </>
              )}
            </span>
            <span className={entry.state === 'sent_back' ? 'late' : 'quiet'}>
              {t(`review.state.${entry.state}`)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
