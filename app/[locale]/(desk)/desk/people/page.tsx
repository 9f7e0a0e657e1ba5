import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { InviteForm } from '@/components/record/account/invite-form'
import { PeopleList } from '@/components/record/account/people-list'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadPeople } from '@/lib/record/account/loaders/people'
import { invitationDays } from '@/lib/record/account/rules/invitation'

/** For administrators; for everybody else there is no such page. */
export default async function People({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const loaded = await loadPeople()
  if (!loaded) notFound()
  const t = await getTranslations()
  return (
    <SignedInPage
      locale={locale}
      member={loaded.me}
      path="/desk/people"
      title={t('layout.nav.people')}
      current="people"
    >
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
