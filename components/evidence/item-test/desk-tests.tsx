import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { OwnWords } from '@/components/text/statement/own-words'
import { deskTestAddress } from '@/lib/evidence/item-test/noun'
import type { TestEntry } from '@/lib/evidence/item-test/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { proposeTestAddress } from '@/lib/text/statement/rules/addresses'

interface DeskTestsProps {
  slug: string
  reference: string
  tests: readonly TestEntry[]
  mayPropose: boolean
}

/** The proposals on an item, newest first, and the way to make one. */
export function DeskTests({ slug, reference, tests, mayPropose }: DeskTestsProps) {
  const t = useTranslations('item-test')
  const locale = useLocale()
  return (
    <RailSection id="tests" title={t('desk')}>
      {tests.length === 0 && <p className="small quiet">{t('deskNone')}</p>}
      <ul className="list">
        {tests.map((test) => (
          <li key={test.id}>
            <TestLine test={test} mayPropose={mayPropose} />
          </li>
        ))}
      </ul>
      {mayPropose && (
        <p className="pt-s">
          <a className="tap" href={localePath(locale, proposeTestAddress(slug, reference))}>
            {t('setFor', { ref: isolated(reference) })}
          </a>
        </p>
      )}
    </RailSection>
  )
}

function TestLine({ test, mayPropose }: { test: TestEntry; mayPropose: boolean }) {
  const t = useTranslations('item-test')
  const stateOf = useTranslations('review.state')
  const locale = useLocale()
  const { id, slug, reference, number, says, reason, ends, language, state, isOver } = test
  const stands = number !== null && state === 'published' && !isOver
  const leads = (act: 'replace' | 'end') =>
    localePath(locale, proposeTestAddress(slug, reference, { act, test: String(number) }))
  return (
    <>
      <p>
        <a className="plain" href={localePath(locale, deskTestAddress(id))}>
          {number === null ? t('acts.end', { n: ends ?? 0 }) : t('number', { n: number })}
        </a>{' '}
        <OwnWords words={{ text: says ?? reason ?? '', language }} />
      </p>
      <p className="line small">
        <span className="quiet">{isOver ? t('over') : stateOf(state)}</span>
        {stands && mayPropose && (
          <>
            <a className="tap" href={leads('replace')}>
              {t('replace')}
            </a>
            <a className="tap" href={leads('end')}>
              {t('end')}
            </a>
          </>
        )}
      </p>
    </>
  )
}
