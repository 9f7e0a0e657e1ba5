import { useTranslations } from 'next-intl'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { type NumberOf, numbersInOrder } from '@/lib/assessment/status-update/rules/evidence-list'
import type { RevisionView, TestAnswerView } from '@/lib/assessment/status-update/types'
import { saysOf } from '@/lib/evidence/item-test/rules/test-words'

/**
 * What a judgement says of each test of its item: the test, what the evidence shows of it, a sentence, and which citations. They stand under
 * their own numbers where no list of the page gives them others.
 */
export function TestAnswers({
  revision: { testAnswers, rationaleLanguage },
  numberOf = (own) => own,
}: {
  revision: Pick<RevisionView, 'testAnswers' | 'rationaleLanguage'>
  numberOf?: NumberOf
}) {
  return (
    <ul className="list list--tight">
      {testAnswers.map((answer) => (
        <li key={answer.test}>
          <Answer answer={answer} language={rationaleLanguage} numberOf={numberOf} />
        </li>
      ))}
    </ul>
  )
}

function Answer({
  answer,
  language,
  numberOf,
}: {
  answer: TestAnswerView
  language: string
  numberOf: NumberOf
}) {
  const t = useTranslations('status-update.tests')
  const number = useTranslations('item-test')('number', { n: answer.test })
  const { found, says, citations, of } = answer
  const test = of ? saysOf(of) : null
  return (
    <>
      <p>
        <span className="kicker">{number}</span> {test && <OwnWords words={test} />}
      </p>
      <TranslatedFrom translation={test?.translation} />
      <p className="small">
        <b>{t(`found.${found}`)}</b>
        {says !== null && (
          <>
            {' · '}
            <OwnWords words={{ text: says, language }} />
          </>
        )}
        {citations.length > 0 && (
          <span className="quiet"> {numbersInOrder(citations, numberOf).join(' ')}</span>
        )}
      </p>
    </>
  )
}
