import { useLocale, useTranslations } from 'next-intl'
import { byDueDay } from '@/lib/follow-up/rules/due'
import type { FollowUpView } from '@/lib/follow-up/types'
import { localePath } from '@/lib/i18n/routing'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { DueMark } from './due-mark'
import { anchorOf } from './follow-up-list'

/** How many stand on a front page; the rest are one link away. */
const inSight = 3

interface DueSoonProps {
  slug: string
  /** The public questions of the statement, open or not. */
  questions: readonly FollowUpView[]
  today: string
}

/** On a front page: the open questions that want attention first, what is overdue before what is due next. */
export function DueSoon({ slug, questions, today }: DueSoonProps) {
  const t = useTranslations()
  const locale = useLocale()
  const address = localePath(locale, `/${slug}/follow-ups`)
  const open = questions.filter(({ closed }) => closed === null).sort(byDueDay)
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('dossier.index.dueSoon')}</h2>
      </div>
      {open.length === 0 && <p className="side-said">{t('follow-up.nonePublic')}</p>}
      <ul className="list">
        {open.slice(0, inSight).map((question) => (
          <li key={question.id}>
            <p className="line">
              {question.reference !== null && <Ref>{question.reference}</Ref>}
              <DueMark question={question} today={today} />
            </p>
            <p>
              <a className="plain" href={`${address}#${anchorOf(question)}`}>
                <Words lang={question.language}>{question.question}</Words>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {open.length > inSight && (
        <p className="small">
          <a className="tap" href={address}>
            {t('follow-up.moreDue', { n: open.length - inSight })}
          </a>
        </p>
      )}
    </section>
  )
}
