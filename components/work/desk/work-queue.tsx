import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { type GatheredMarks, gathered } from '@/lib/record/review/rules/gathered'
import type { QueueEntry } from '@/lib/record/review/types'
import { marksToReviewAddress } from '@/lib/text/statement/rules/addresses'
import { workAddress } from '@/lib/work/notice/rules/object-address'

interface WorkQueueProps {
  entries: readonly QueueEntry[]
  /** Whether new items of one statement that stand beside each other are one line, which leads to where they are read in one. */
  together?: boolean
}

/** What is under review, of whatever kind, each line a link to its page. */
export function WorkQueue({ entries, together = false }: WorkQueueProps) {
  return (
    <ul className="queue">
      {(together ? gathered(entries) : entries).map((line) => (
        <li key={'id' in line ? line.id : line.entries[0]?.id}>
          {'id' in line ? <Entry entry={line} /> : <Together marks={line} />}
        </li>
      ))}
    </ul>
  )
}

function Together({ marks: { slug, entries, authors, from, to } }: { marks: GatheredMarks }) {
  const t = useTranslations('review')
  const method = useTranslations('method')
  const locale = useLocale()
  const [first, last] = [formatDate(locale, from), formatDate(locale, to)]
  return (
    <a className="qrow qrow--a" href={localePath(locale, marksToReviewAddress(slug))}>
      <Ref>¶</Ref>
      <span>
        <span className="what">{t('together.items', { n: entries.length })}</span>{' '}
        <bdi>{entries.map(({ reference }) => reference).join(' · ')}</bdi>
        <br />
        <span className="quiet">
          <OfStatement slug={slug} />
          {t('by', {
            name: formatList(locale, authors.map(isolated)),
            date: first === last ? first : method('dayRange', { from: first, to: last }),
          })}
        </span>
      </span>
      <span className="quiet">{t('together.read')}</span>
    </a>
  )
}

function Entry({ entry }: { entry: QueueEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
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
        {t(`thing.${entry.noun}.noun`)}{' '}
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
  )
}
