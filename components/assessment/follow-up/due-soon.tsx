import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { DueMark } from './due-mark'

interface DueSoonProps {
  slug: string
  /** The open questions that want attention first, in their order; the rest are one link away. */
  questions: readonly FollowUpView[]
  /** How many are open. */
  open: number
  today: string
}

/** On a front page: the open questions that want attention first, what is overdue before what is due next. */
export function DueSoon({ slug, questions, open, today }: DueSoonProps) {
  const t = useTranslations()
  const locale = useLocale()
  const address = localePath(locale, `/${slug}/follow-ups`)
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('dossier.index.dueSoon')}</h2>
      </div>
      <ul className="list">
        {questions.map((question) => (
          <li key={question.id}>
            <p className="line">
              {question.reference !== null && <Ref>{question.reference}</Ref>}
              <DueMark question={question} today={today} />
            </p>
            <p>
              <a className="plain" href={`${address}#${questionAnchor(question)}`}>
                <Words lang={question.language}>{question.question}</Words>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {open > questions.length && (
        <p className="small">
          <a className="tap" href={address}>
            {t('follow-up.moreDue', { n: open - questions.length })}
          </a>
        </p>
      )}
    </section>
  )
}
