import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InviteForm } from '@/components/account/invite-form'
import { PeopleList } from '@/components/account/people-list'
import { SignedInPage } from '@/components/account/signed-in-page'
import { PageHead } from '@/components/ui/page-head'
import { loadPeople } from '@/lib/account/loaders/people'
import { invitationDays } from '@/lib/account/rules/invitation'
import { localeOf } from '@/lib/i18n/routing'

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
