import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { actOf } from '@/components/evidence/item-test/test-facts'
import { TestForm } from '@/components/evidence/item-test/test-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadBegunTest } from '@/lib/evidence/item-test/loaders/begun'
import { loadTestsOfItem } from '@/lib/evidence/item-test/loaders/of-item'
import type { DeskTest, TestAct, TestEntry } from '@/lib/evidence/item-test/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { chosenIn, queryOf } from '../../part-query'

type Query = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** The item; `act` and `test`: which test of it is replaced or ended; `from`: one's own proposal that came back, to begin from. */
  searchParams: Promise<{ statement?: Query; item?: Query; act?: Query; test?: Query; from?: Query }>
}

/** Where a test of an item is proposed, or that one is replaced or ended. Whoever else follows a link here is told that analysts do so. */
export default async function NewTest({ params, searchParams }: Props) {
  await pageParams(params)
  const asked = await searchParams
  const begun = await loadBegunTest(chosenIn(asked.from) ?? undefined)
  const slug = begun?.slug ?? chosenIn(asked.statement) ?? ''
  const reference = begun?.reference ?? chosenIn(asked.item) ?? ''
  const loaded = await loadTestsOfItem(slug, reference)
  if (!loaded) notFound()
  const t = await getTranslations()
  const { act, ends, first } = begun ? begunFrom(begun) : askedOf(asked, loaded.tests)
  const title = t(`item-test.${act}For`, { ref: isolated(reference), n: ends ?? 0 })
  return (
    <PageBelowDesk
      member={loaded.actor}
      path={`/desk/tests/new${queryOf(['statement', 'item', 'act', 'test', 'from'], asked)}`}
      title={title}
      steps={[{ path: `/desk/${slug}/${reference}`, label: reference }]}
      lede={t('item-test.newLede')}
    >
      {loaded.mayPropose ? (
        <TestForm slug={slug} reference={reference} act={act} ends={ends} begun={first} />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </PageBelowDesk>
  )
}

/** What the form proposes, and what it begins with. */
interface Proposed {
  readonly act: TestAct
  readonly ends: number | null
  readonly first: Pick<TestEntry, 'says' | 'shownBy' | 'reason' | 'language'> | null
}

/** One's own proposal that came back. */
function begunFrom(begun: DeskTest): Proposed {
  return { act: actOf(begun), ends: begun.ends, first: begun }
}

/** What a link asks for: to replace or to end a test that there is, else to set one. */
function askedOf(asked: Awaited<Props['searchParams']>, tests: readonly TestEntry[]): Proposed {
  const act = chosenIn(asked.act)
  const test = tests.find(({ number }) => number !== null && String(number) === chosenIn(asked.test))
  if (!test || (act !== 'replace' && act !== 'end')) return { act: 'set', ends: null, first: null }
  const first = act === 'replace' ? { ...test, reason: null } : null
  return { act, ends: test.number, first }
}
