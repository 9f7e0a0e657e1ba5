import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TestFacts } from '@/components/evidence/item-test/test-facts'
import { Decisions } from '@/components/record/review/decisions'
import { ReviewSections } from '@/components/record/review/review-sections'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { decideTestAction, withdrawTestAction } from '@/lib/evidence/item-test/actions/review'
import { loadDeskTest } from '@/lib/evidence/item-test/loaders/test'
import { deskTestAddress } from '@/lib/evidence/item-test/noun'
import { setAfter } from '@/lib/evidence/item-test/rules/after-evidence'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { now } from '@/lib/ground/platform/clock'
import { loadCitedWhen } from '@/lib/reading/dossier/loaders/item-tests'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One proposal to set, replace or end a test: what it says, what became of it, and what may be done with it. */
export default async function DeskTestPage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const loaded = await loadDeskTest(id, locale)
  if (!loaded) notFound()
  const { actor, test } = loaded
  const { may, slug, reference, number, ends } = test
  const [t, recorded] = await Promise.all([getTranslations('item-test'), loadCitedWhen(slug, reference)])
  const ref = isolated(reference)
  const title = number === null ? t('oneEnd', { n: ends ?? 0, ref }) : t('one', { n: number, ref })
  return (
    <PageBelowDesk
      member={actor}
      path={deskTestAddress(id)}
      title={title}
      steps={[{ path: `/desk/${slug}/${reference}`, label: reference }]}
    >
      <h1 className="subtitle">{title}</h1>
      <div className="mid pb-m">
        <TestFacts test={test} after={setAfter(now().toISOString(), recorded)} />
      </div>
      <Decisions {...test} />
      <ReviewSections actor={actor} work={test} decide={decideTestAction} withdraw={withdrawTestAction} />
      {may.writeAnew && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, `/desk/tests/new?from=${id}`)}>
            {t('anew')}
          </a>
        </p>
      )}
    </PageBelowDesk>
  )
}
