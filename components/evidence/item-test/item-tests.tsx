import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { setAfter } from '@/lib/evidence/item-test/rules/after-evidence'
import { anchorOfTest } from '@/lib/evidence/item-test/rules/anchor'
import { saysOf, shownByOf } from '@/lib/evidence/item-test/rules/test-words'
import type { ItemTestView, TestEnd } from '@/lib/evidence/item-test/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { SetAfter } from './set-after'

interface ItemTestsProps {
  tests: readonly ItemTestView[]
  /** When each source that is cited for the item was recorded here: ISO moments. */
  recordedAt: readonly string[]
  /** The numbers of those that became public after every judgement that is shown. */
  afterJudging: readonly number[]
}

/** The tests of an item, those that ended among them, each with the day on which it was set. Nothing where there is none. */
export function ItemTests({ tests, recordedAt, afterJudging }: ItemTestsProps) {
  const t = useTranslations('item-test')
  if (tests.length === 0) return null
  return (
    <RailSection id="tests" title={t('title')} aside={<p>{t('lede')}</p>}>
      <ul className="list">
        {tests.map((test) => (
          <li key={test.number} id={anchorOfTest(test.number)}>
            <Test test={test} />
            {afterJudging.includes(test.number) && (
              <p className="small">
                <strong>{t('afterJudging')}</strong>
              </p>
            )}
            <SetAfter after={setAfter(test.publishedAt, recordedAt)} />
          </li>
        ))}
      </ul>
    </RailSection>
  )
}

function Test({ test }: { test: ItemTestView }) {
  const t = useTranslations('item-test')
  const locale = useLocale()
  const { number, author, reviewer, publishedAt, ended, covered } = test
  const [says, shownBy] = [saysOf(test), shownByOf(test)]
  return (
    <>
      <p>
        <span className="kicker">{t('number', { n: number })}</span> <OwnWords words={says} />
      </p>
      <TranslatedFrom translation={says.translation} />
      <p className="small">
        <span className="quiet">{t('shownBy')}</span> <OwnWords words={shownBy} />
      </p>
      <TranslatedFrom translation={shownBy.translation} />
      <p className="small quiet">
        {t('setOn', {
          date: formatDate(locale, publishedAt),
          name: isolated(author),
          reviewer: isolated(reviewer),
        })}
      </p>
      {ended && <Ended ended={ended} />}
      <CoveredHere covered={covered} />
    </>
  )
}

function Ended({ ended: { at, replacedBy, reason, language } }: { ended: TestEnd }) {
  const t = useTranslations('item-test')
  const locale = useLocale()
  const date = formatDate(locale, at)
  return (
    <p className="small">
      <strong>
        {replacedBy === null ? t('withdrawnOn', { date }) : t('replacedBy', { n: replacedBy, date })}
      </strong>
      {' · '}
      <OwnWords words={{ text: reason, language }} />
    </p>
  )
}
