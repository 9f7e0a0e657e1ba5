import { useLocale, useTranslations } from 'next-intl'
import { SetAfter } from '@/components/evidence/item-test/set-after'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { unansweredTests } from '@/lib/assessment/status-update/rules/test-answers'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { setAfter } from '@/lib/evidence/item-test/rules/after-evidence'
import { saysOf } from '@/lib/evidence/item-test/rules/test-words'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { formatDate } from '@/lib/ground/i18n/format'

interface OpenTestsProps {
  revision: RevisionView
  /** The public tests of the item. */
  tests: readonly ItemTestView[]
  /** When each source that judgements on the item cite was recorded here, by id. */
  recorded: Readonly<Record<string, string>>
}

/**
 * Of the tests of an item what a judgement does not say itself: those that it leaves open, those that became public after it, and which of
 * those that it answers were set after the evidence that it cites. Nothing where there is nothing to say.
 */
export function OpenTests({ revision, tests, recorded }: OpenTestsProps) {
  const t = useTranslations('status-update.tests')
  const locale = useLocale()
  const { before, after } = unansweredTests(revision, tests)
  const recordedAt = revision.citations.flatMap(({ sourceId }) => recorded[sourceId] ?? [])
  const late = revision.testAnswers.flatMap(({ test, of }) => {
    const set = of && setAfter(of.publishedAt, recordedAt)
    return set ? [{ test, set }] : []
  })
  if (before.length + after.length + late.length === 0) return null
  return (
    <ul className="list list--tight small">
      {late.map(({ test, set }) => (
        <li key={test}>
          <Numbered n={test} />
          <SetAfter after={set} />
        </li>
      ))}
      {before.map((test) => (
        <li key={test.number}>
          <Numbered n={test.number} /> <Said test={test} />
          <p className="quiet">{t('unanswered')}</p>
        </li>
      ))}
      {after.map((test) => (
        <li key={test.number}>
          <Numbered n={test.number} /> <Said test={test} />
          <p>
            <strong>{t('setAfter', { date: formatDate(locale, test.publishedAt) })}</strong>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Said({ test }: { test: ItemTestView }) {
  const says = saysOf(test)
  return (
    <>
      <OwnWords words={says} />
      <TranslatedFrom translation={says.translation} />
    </>
  )
}

function Numbered({ n }: { n: number }) {
  return <span className="kicker">{useTranslations('item-test')('number', { n })}</span>
}
