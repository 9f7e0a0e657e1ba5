import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { TestFacts } from '@/components/item-test/test-facts'
import { Decide } from '@/components/review/decide'
import { Decisions } from '@/components/review/decisions'
import { WithdrawWork } from '@/components/review/withdraw-work'
import { Hang } from '@/components/ui/hang'
import { loadCitedWhen } from '@/lib/dossier/loaders/item-tests'
import { isolated } from '@/lib/i18n/isolated'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { decideTestAction, withdrawTestAction } from '@/lib/item-test/actions/review'
import { loadDeskTest } from '@/lib/item-test/loaders/test'
import { setAfter } from '@/lib/item-test/rules/after-evidence'
import { holds } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { deskTestAddress } from '@/lib/review/rules/work-address'

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
        <Hang id="decide" title={common('desk.fourEyes')}>
          <Decide decide={decideTestAction} id={id} fingerprint={test.fingerprint} may={may.approve} />
        </Hang>
      )}
      {may.withdraw === true && (
        <Hang id="withdraw" title={common('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawTestAction} id={id} isPublic={false} />
        </Hang>
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
