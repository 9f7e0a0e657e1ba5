import { useLocale, useTranslations } from 'next-intl'
import { questionAnchor } from '@/lib/follow-up/rules/anchor'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import { OfStatement } from '../statement/of-statement'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
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
