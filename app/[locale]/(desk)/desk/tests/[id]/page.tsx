import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { TestFacts } from '@/components/evidence/item-test/test-facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { Decide } from '@/components/record/review/decide'
import { Decisions } from '@/components/record/review/decisions'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { decideTestAction, withdrawTestAction } from '@/lib/evidence/item-test/actions/review'
import { loadDeskTest } from '@/lib/evidence/item-test/loaders/test'
import { deskTestAddress } from '@/lib/evidence/item-test/noun'
import { setAfter } from '@/lib/evidence/item-test/rules/after-evidence'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { loadCitedWhen } from '@/lib/reading/dossier/loaders/item-tests'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One proposal to set, replace or end a test: what it says, what became of it, and what may be done with it. */
export default async function DeskTestPage({ params }: Props) {
  const { locale: segment, id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const loaded = await loadDeskTest(id, locale)
  if (!loaded) notFound()
  const { actor, test } = loaded
  const { state, may, slug, reference, number, ends } = test
  const [t, recorded] = await Promise.all([getTranslations('item-test'), loadCitedWhen(slug, reference)])
  const common = await getTranslations()
  const ref = isolated(reference)
  const title = number === null ? t('oneEnd', { n: ends ?? 0, ref }) : t('one', { n: number, ref })
  return (
    <SignedInPage locale={locale} member={actor} path={deskTestAddress(id)} title={title} current="desk">
      <DeskCrumbs steps={[{ path: `/desk/${slug}/${reference}`, label: reference }]} here={title} />
      <h1 className="subtitle">{title}</h1>
      <div className="mid pb-m">
        <TestFacts test={test} after={setAfter(now().toISOString(), recorded)} />
      </div>
      <Decisions {...test} />
      {state === 'submitted' && holds(actor, 'reviewer') && (
        <RailSection id="decide" title={common('desk.fourEyes')}>
          <Decide decide={decideTestAction} id={id} fingerprint={test.fingerprint} may={may.approve} />
        </RailSection>
      )}
      {may.withdraw === true && (
        <RailSection id="withdraw" title={common('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawTestAction} id={id} isPublic={false} />
        </RailSection>
      )}
      {may.writeAnew && (
        <p className="btns">
          <a className="btn btn--go" href={localePath(locale, `/desk/tests/new?from=${id}`)}>
            {t('anew')}
          </a>
        </p>
      )}
    </SignedInPage>
  )
}
