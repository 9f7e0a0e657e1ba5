import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { CodingEntry } from '@/lib/assessment/second-coding/types'
import { formatDate, formatDateTime } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { codingAddress } from '@/lib/text/statement/rules/addresses'

/** Second judgements on the desk, each a link to it: those asked of one, or those that one may reconcile. */
export function DeskCodings({
  entries,
  reconciles = false,
}: {
  entries: readonly CodingEntry[]
  reconciles?: boolean
}) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <ul className="queue">
      {entries.map(({ id, slug, item, party, parties, askedAt, savedAt, isMine }) => (
        <li key={id}>
          <a className="qrow qrow--a" href={localePath(locale, codingAddress(id))}>
            <Ref>{item.reference}</Ref>
            <span>
              <span className="what">
                <OwnTitle of={item} />
                <PartyAfter party={party} parties={parties} />
              </span>
              <br />
              <span className="quiet">
                <OfStatement slug={slug} />
                {savedAt === null
                  ? t('second-coding.askedOn', { date: formatDate(locale, askedAt) })
                  : t('desk.saved', { date: formatDateTime(locale, savedAt) })}
                {!reconciles && !isMine && `${commaIn(locale)}${t('second-coding.anyAnalyst')}`}
              </span>
            </span>
            <span>
              {reconciles
                ? t('second-coding.openBoth')
                : savedAt !== null
                  ? t('second-coding.goOn')
                  : t(isMine ? 'second-coding.judge' : 'second-coding.takeIt')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
