import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/ground/layout/desk-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { InvitationForm } from '@/components/record/account/invitation-form'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadInvitation } from '@/lib/record/account/loaders/invitation'
import { invitationDays, resetHours } from '@/lib/record/account/rules/invitation'

/**
 * The address is the secret: it goes to no other site and no index. Not `no-referrer`, under which browsers send a form without
 * script as from origin `null`, which is refused.
 */
export const metadata: Metadata = { referrer: 'same-origin', robots: { index: false, follow: false } }

type InvitationProps = { params: Promise<{ locale: string; token: string }> }

export default async function Invitation({ params }: InvitationProps) {
  const { locale, token } = await pageParams(params)
  const t = await getTranslations('account')
  const invitation = await loadInvitation(token)
  if (!invitation)
    return (
      <DeskPage path="/invitation/used" title={t('linkDead')} name={null}>
        <PageHead title={t('linkDead')}>
          {t('linkDeadHow', { n: invitationDays, hours: resetHours })}
        </PageHead>
      </DeskPage>
    )
  const isReset = invitation.purpose === 'reset'
  const title = isReset ? t('password.title') : t('invitation', { name: isolated(invitation.publicName) })
  return (
    <DeskPage path={`/invitation/${token}`} title={title} name={null}>
      <PageHead title={title}>{isReset ? t('resetLede') : t('invitationLede')}</PageHead>
      {invitation.tokens > 0 && <p className="pb-m">{t('password.tokens', { n: invitation.tokens })}</p>}
      <InvitationForm token={token} email={invitation.email} next={localePath(locale, '/desk')} />
    </DeskPage>
  )
}
