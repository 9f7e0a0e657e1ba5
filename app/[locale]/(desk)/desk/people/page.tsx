import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { InviteForm } from '@/components/record/account/invite-form'
import { PeopleList } from '@/components/record/account/people-list'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadPeople } from '@/lib/record/account/loaders/people'
import { invitationDays } from '@/lib/record/account/rules/invitation'

/** For administrators; for everybody else there is no such page. */
export default async function People({ params }: { params: Promise<{ locale: string }> }) {
  await pageParams(params)
  const loaded = await loadPeople()
  if (!loaded) notFound()
  const t = await getTranslations()
  return (
    <SignedInPage member={loaded.me} path="/desk/people" title={t('layout.nav.people')} current="people">
      <PageHead title={t('layout.nav.people')}>{t('account.people.lede')}</PageHead>
      <div className="main-side">
        <div>
          <PeopleList people={loaded.people} me={loaded.me.id} />
        </div>
        <aside className="side" aria-labelledby="invite">
          <section>
            <h2 id="invite">{t('ui.action.invite')}</h2>
            <p className="said">{t('account.people.inviteHow', { n: invitationDays })}</p>
            <InviteForm />
          </section>
        </aside>
      </div>
    </SignedInPage>
  )
}
