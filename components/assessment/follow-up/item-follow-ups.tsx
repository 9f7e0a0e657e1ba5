import { useLocale, useTranslations } from 'next-intl'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Words } from '@/components/ground/ui/words'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import { byDueDay } from '@/lib/assessment/follow-up/rules/due'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { DueMark, Rhythm } from './due-mark'

interface ItemFollowUpsProps {
  slug: string
  /** The public questions on the item, open or not. */
  questions: readonly FollowUpView[]
  /** How many of them are open, where these are the first. */
  count?: number | undefined
  today: string
}

/** Beside an item: the questions on it that are open, what is overdue first. Nothing where there is none. */
export function ItemFollowUps({ slug, questions, count, today }: ItemFollowUpsProps) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const open = questions.filter(({ closed }) => closed === null).sort(byDueDay)
  if (open.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className="list">
        {open.map((question) => (
          <li key={question.id}>
            <p className="line">
              <DueMark question={question} today={today} />
              <Rhythm question={question} />
            </p>
            <p className="said">
              <a
                className="plain"
                href={localePath(locale, `/${slug}/follow-ups#${questionAnchor(question)}`)}
              >
                <Words lang={question.language}>{question.question}</Words>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <FirstOf shown={open.length} of={count ?? open.length} href={`/${slug}/follow-ups`} />
    </section>
  )
}
