'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { intentText } from '@/lib/assessment/status-update/rules/compose'
import type { SearchToTake } from '@/lib/evidence/search-log/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { IntentButton } from './row-field'

interface LogsToTakeProps {
  /** The item that is judged, as `<statement>/<reference>`. */
  about: string
  searches: readonly SearchToTake[]
  /** Ids of those that stand in the form already. */
  taken: readonly string[]
}

/** The searches of the log that the judgement can take in, word for word, each by its button; and the way to log another. */
export function LogsToTake({ about, searches, taken }: LogsToTakeProps) {
  const t = useTranslations('search-log')
  const stateOf = useTranslations('review.state')
  const locale = useLocale()
  const languageName = useLanguageName()
  const [slug = '', reference = ''] = about.split('/')
  return (
    <>
      <h3 className="h3 pt-m">{t('fromLog')}</h3>
      {searches.length === 0 ? (
        <p className="small quiet">{t('noneToTake')}</p>
      ) : (
        <ul className="list small">
          {searches.map((search) => (
            <li key={search.id}>
              <p className="line gap-s">
                <Time date={search.day} />
                <bdi>{search.place}</bdi>
                <span className="quiet">{languageName(search.language)}</span>
                <Words lang={search.language}>{search.words}</Words>
                {search.state === 'submitted' && <span className="quiet">{stateOf('submitted')}</span>}
                <span className="push">
                  {taken.includes(search.id) ? (
                    <span className="quiet">{t('taken')}</span>
                  ) : (
                    <IntentButton
                      value={intentText({
                        kind: 'take-searchLog',
                        row: {
                          place: search.place,
                          language: search.language,
                          day: search.day,
                          takenFrom: search.id,
                        },
                      })}
                      className="linklike tap"
                    >
                      {t('take')}
                      <span className="vh">
                        {' '}
                        {t('takeWhich', {
                          place: isolated(search.place),
                          language: languageName(search.language),
                          date: formatDate(locale, search.day),
                        })}
                      </span>
                    </IntentButton>
                  )}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <a
          className="tap"
          href={localePath(locale, `/desk/searches/new?statement=${slug}&item=${reference}`)}
          aria-keyshortcuts="l"
        >
          {t('newOn', { ref: isolated(reference) })}
        </a>
      </p>
    </>
  )
}
