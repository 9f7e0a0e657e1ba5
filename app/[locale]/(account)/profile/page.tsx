import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { DeviceList } from '@/components/record/account/device-list'
import { PasswordForm } from '@/components/record/account/password-form'
import { RoleNames } from '@/components/record/account/role-names'
import { ShortcutsChoice } from '@/components/record/account/shortcuts-choice'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { StepsButton } from '@/components/record/account/steps-button'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { givesLinks } from '@/lib/reading/share/policy'
import { PRIVATE_LINKS } from '@/lib/reading/share/rules/private-link'
import { loadFirstSteps } from '@/lib/record/account/loaders/first-steps'
import { loadProfile } from '@/lib/record/account/loaders/profile'

export default async function Profile({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await pageParams(params)
  const [mine, firstSteps] = await Promise.all([loadProfile(), loadFirstSteps()])
  if (!mine) redirect(`${localePath(locale, '/sign-in')}?next=${localePath(locale, '/profile')}`)
  const { me, profile } = mine
  const t = await getTranslations()
  const steps = firstSteps.filter(({ shown }) => !shown)
  return (
    <SignedInPage member={me} path="/profile" title={t('account.profile')} current="profile">
      <PageHead title={t('account.profile')}>{t('account.profileLede')}</PageHead>
      <RailSection id="name" title={t('account.publicName')} aside={<p>{t('account.publicNameHow')}</p>}>
        <p className="mid">
          <bdi>{me.publicName}</bdi>
        </p>
        <p className="small quiet">
          <bdi>{profile.email}</bdi>
        </p>
        <p className="small quiet">
          <RoleNames roles={me.roles} />
        </p>
      </RailSection>
      <RailSection
        id="password"
        title={t('account.changePassword')}
        aside={
          givesLinks(me) && (
            <p>
              {t.rich('account.password.links', {
                links: (words) => <a href={localePath(locale, PRIVATE_LINKS)}>{words}</a>,
              })}
            </p>
          )
        }
      >
        <PasswordForm email={profile.email} tokens={profile.tokens} />
      </RailSection>
      {steps.length > 0 && (
        <RailSection id="steps" title={t('account.steps.kept')} aside={<p>{t('account.steps.keptHow')}</p>}>
          {steps.map(({ role }) => (
            <div key={role} className="pb-s">
              <p>{t('account.steps.title', { role })}</p>
              <StepsButton
                role={role}
                shown="yes"
                label={t('account.steps.again')}
                name={`${t('account.steps.again')}: ${t(`account.people.${role}`)}`}
              />
            </div>
          ))}
        </RailSection>
      )}
      <RailSection id="keys" title={t('desk.keys.profile')} aside={<p>{t('desk.keys.profileHow')}</p>}>
        {me.shortcuts === false && <p className="small quiet pb-m">{t('desk.keys.areOff')}</p>}
        <ShortcutsChoice areOn={me.shortcuts !== false} />
      </RailSection>
      <RailSection id="tokens" title={t('account.token.title')}>
        <p>
          <a className="tap" href={localePath(locale, '/profile/tokens')}>
            {t('account.token.open')}
          </a>
        </p>
      </RailSection>
      <RailSection id="devices" title={t('account.devices')} aside={<p>{t('account.devicesHow')}</p>}>
        <DeviceList devices={profile.devices} />
      </RailSection>
    </SignedInPage>
  )
}
