import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { DueMark, Rhythm } from './due-mark'

interface DeskListProps {
  questions: readonly DeskFollowUp[]
  today: string
}

/** Questions on the desk, each a link to its page: when it is due, whose it is, and whether readers see it. */
export function DeskList({ questions, today }: DeskListProps) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  return (
    <ul className="queue">
      {questions.map((question) => (
        <li key={question.id} id={questionAnchor(question)}>
          <a className="qrow qrow--a" href={localePath(locale, `/desk/follow-ups/${question.id}`)}>
            <Ref>{question.reference ?? '¶'}</Ref>
            <span>
              <span className="what">
                <Words lang={question.language}>{question.question}</Words>
              </span>
              <br />
              <span className="quiet">
                <OfStatement slug={question.statement.slug} />
                {question.item === null && `${t('wholeStatement')}. `}
                <Whose question={question} />. {question.isPublic ? t('public') : t('notPublic')}.
              </span>
            </span>
            <span className="line gap-s">
              <DueMark question={question} today={today} />
              <Rhythm question={question} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Who answers it; where nobody was asked, who set it. */
function Whose({ question: { assignee, setBy, isMine } }: { question: DeskFollowUp }) {
  const t = useTranslations('follow-up')
  if (assignee === null) return t('setBy', { name: isolated(setBy.publicName) })
  return isMine ? t('toYou') : t('assignedTo', { name: isolated(assignee.publicName) })
}
