import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import type { NamedItems } from '@/lib/assessment/status-update/rules/named-items'
import { DueMark, Rhythm } from './due-mark'
import { PublicOutcome } from './public-outcome'
import { Subject } from './subject'

interface FollowUpListProps {
  named: NamedItems
  questions: readonly FollowUpView[]
  today: string
}

/** Questions as readers see them, each with what it is about, and what answered it. */
export function FollowUpList({ named, questions, today }: FollowUpListProps) {
  return (
    <ul className="lib">
      {questions.map((question) => (
        <li key={question.id} id={questionAnchor(question)}>
          <div>
            <p className="line">
              <DueMark question={question} today={today} />
              <Rhythm question={question} />
            </p>
            <p className="t">
              <Words lang={question.language}>{question.question}</Words>
            </p>
            {question.closed && (
              <p>
                <PublicOutcome statement={named.statement} closed={question.closed} />
              </p>
            )}
            <CoveredHere covered={question.covered} />
          </div>
          <div className="meta2">
            <Subject named={named} reference={question.reference} />
          </div>
        </li>
      ))}
    </ul>
  )
}
