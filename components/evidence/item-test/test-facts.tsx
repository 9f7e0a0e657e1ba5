import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { SetAfter as SetAfterView } from '@/lib/evidence/item-test/rules/after-evidence'
import type { DeskTest, TestAct } from '@/lib/evidence/item-test/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { testAddress } from '@/lib/text/statement/rules/addresses'
import { SetAfter } from './set-after'

/** What a proposal does: it sets a test, replaces one or ends one. */
export function actOf({ number, ends }: Pick<DeskTest, 'number' | 'ends'>): TestAct {
  if (ends === null) return 'set'
  return number === null ? 'end' : 'replace'
}

interface TestFactsProps {
  test: DeskTest
  /** How it would stand to the evidence that is cited, if it were approved today. */
  after: SetAfterView
}

/** All that a proposal says, whose it is and, while it awaits review, what readers would be told beside it. */
export function TestFacts({ test, after }: TestFactsProps) {
  const t = useTranslations('item-test')
  const stateOf = useTranslations('review.state')
  const locale = useLocale()
  const { slug, reference, item, number, says, shownBy, reason, language, ends, replaced, state } = test
  return (
    <Facts>
      <Fact term={t('about')}>
        <a href={localePath(locale, `/desk/${slug}/${reference}`)}>
          <Ref>{reference}</Ref> <OwnTitle of={item} />
        </a>
      </Fact>
      <Fact term={t('act')}>{t(`acts.${actOf(test)}`, { n: ends ?? 0 })}</Fact>
      {says !== null && (
        <Fact term={t('says')}>
          <Words lang={language}>{says}</Words>
        </Fact>
      )}
      {shownBy !== null && (
        <Fact term={t('shownBy')}>
          <Words lang={language}>{shownBy}</Words>
        </Fact>
      )}
      {replaced !== null && (
        <Fact term={t('before')}>
          <Words lang={replaced.language}>{replaced.says}</Words>
          <p className="small">
            <Words lang={replaced.language}>{replaced.shownBy}</Words>
          </p>
        </Fact>
      )}
      {reason !== null && (
        <Fact term={t('reason')}>
          <Words lang={language}>{reason}</Words>
        </Fact>
      )}
      <Fact term={t('state')}>
        {state === 'published' ? (
          <a href={localePath(locale, testAddress(slug, reference, number ?? ends ?? 0))}>
            {stateOf('published')}
          </a>
        ) : (
          stateOf(state)
        )}
      </Fact>
      <Fact term={t('record')}>
        {t('by', { name: isolated(test.author), date: formatDate(locale, test.createdAt) })}
      </Fact>
      {state === 'submitted' && after !== null && says !== null && (
        <Fact term={t('wouldBe')}>
          <SetAfter after={after} />
        </Fact>
      )}
    </Facts>
  )
}
