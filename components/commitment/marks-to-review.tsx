import { useLocale, useTranslations } from 'next-intl'
import type { MarkEntry } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { ForceMark } from '../method/force-mark'
import { OfStatement } from '../statement/of-statement'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

/** New marks and proposals to withdraw that await a second person, each a link to its page. Nothing where there is none. */
export function MarksToReview({ marks }: { marks: readonly MarkEntry[] }) {
  return <Entries marks={marks} />
}

/** One's own marks that are not public yet, and one's own proposals; what came back with the reviewer's reason. */
export function MyMarks({ marks }: { marks: readonly MarkEntry[] }) {
  return <Entries marks={marks} />
}

function Entries({ marks }: { marks: readonly MarkEntry[] }) {
  const t = useTranslations()
  const locale = useLocale()
  if (marks.length === 0) return null
  return (
    <ul className="queue">
      {marks.map((mark) => (
        <li key={mark.id} className="qrow">
          <Ref>{mark.reference}</Ref>
          <div>
            <a className="what" href={localePath(locale, `/desk/marks/${mark.id}`)}>
              <Words lang={mark.titleLanguage}>{mark.title}</Words>
            </a>
            <br />
            <Words lang={mark.language}>“{mark.exact}”</Words>
            <br />
            {mark.sentBack ? (
              <>
                <span className="quiet">
                  <OfStatement slug={mark.slug} />
                  {t('desk.sentBackBy', {
                    name: isolated(mark.sentBack.by),
                    date: formatDate(locale, mark.sentBack.at),
                  })}
                  :
                </span>{' '}
                <q dir="auto">{mark.sentBack.reason}</q>
              </>
            ) : (
              <span className="quiet">
                <OfStatement slug={mark.slug} />
                {mark.kind === 'withdrawal'
                  ? t('commitment.mark.proposedBy', {
                      name: isolated(mark.by),
                      date: formatDate(locale, mark.at),
                    })
                  : t('commitment.mark.submittedBy', {
                      name: isolated(mark.by),
                      date: formatDate(locale, mark.at),
                    })}
                {mark.isMine &&
                  `. ${t(mark.kind === 'withdrawal' ? 'commitment.mark.ownProposal' : 'commitment.mark.ownMark')}`}
              </span>
            )}
          </div>
          <span className="line gap-s">
            <ForceMark force={mark.force} />
            {mark.sentBack ? (
              <span className="late">{t('desk.sentBack')}</span>
            ) : (
              <span className="quiet">
                {t(mark.kind === 'withdrawal' ? 'commitment.mark.toBeWithdrawn' : 'commitment.mark.newItem')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
