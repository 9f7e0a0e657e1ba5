import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { ForceMark } from '@/components/text/method/force-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import type { NamedItems } from '@/lib/assessment/status-update/rules/named-items'
import { localePath } from '@/lib/ground/i18n/routing'
import { ItemStateMarks } from '../status-update/item-states'
import { DueMark, Rhythm } from './due-mark'
import { PublicOutcome } from './public-outcome'

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

/** What a question is about: the item as it stands now, or the whole statement. */
function Subject({ named, reference }: { named: NamedItems; reference: string | null }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const { slug } = named.statement
  const item = named.items.find((each) => each.reference === reference)
  if (!item)
    return (
      <p className="meta">
        <a className="tap" href={localePath(locale, `/${slug}`)}>
          {t('wholeStatement')}
        </a>
      </p>
    )
  const states = named.states.get(item.reference) ?? []
  return (
    <>
      <p className="line">
        <Ref>{item.reference}</Ref>
        {states.length > 0 ? <ItemStateMarks states={states} /> : <ForceMark force={item.force} />}
      </p>
      <p className="meta">
        <a className="tap" href={localePath(locale, `/${slug}/${item.reference}`)}>
          <OwnTitle of={item} />
        </a>
      </p>
    </>
  )
}
