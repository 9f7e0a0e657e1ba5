import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { LookAgainView } from '@/lib/assessment/status-update/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'

interface LookAgainListProps {
  items: readonly LookAgainView[]
  /** Whether the member may write a status update. */
  writes: boolean
  /** Whether the member may set a question. */
  maySet: boolean
}

/** Items for which nothing was recorded here for nine months: a mark on our own work, never "due". */
export function LookAgainList({ items, writes, maySet }: LookAgainListProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <ul className="queue">
      {items.map(({ slug, reference, title, titleLanguage, recordedOn }) => (
        <li key={`${slug} ${reference}`} className="qrow">
          <Ref>{reference}</Ref>
          <div>
            <a className="what" href={localePath(locale, `/${slug}/${reference}`)}>
              <OwnTitle of={{ title, titleLanguage }} />
            </a>
            <br />
            <span className="quiet">
              <OfStatement slug={slug} />
              {t.rich('status-update.lookAgain.last', { date: () => <Time date={recordedOn} /> })}
            </span>
          </div>
          <span className="btns">
            {writes && (
              <a className="btn btn--s" href={localePath(locale, `/desk/${slug}/${reference}`)}>
                {t('desk.write', { ref: isolated(reference) })}
              </a>
            )}
            {maySet && (
              <a
                className="btn btn--s"
                href={localePath(locale, `/desk/follow-ups/new?statement=${slug}&item=${reference}`)}
              >
                {t('follow-up.setOn', { ref: isolated(reference) })}
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
