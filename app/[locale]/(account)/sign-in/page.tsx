import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignInForm } from '@/components/account/sign-in-form'
import { WayBack } from '@/components/account/way-back'
import { DeskPage } from '@/components/layout/desk-page'
import { PageHead } from '@/components/ui/page-head'
import { nextPath } from '@/lib/account/rules/next-path'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { env } from '@/lib/platform/env'
import { currentActor } from '@/lib/platform/session'

type SignInProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignIn({ params, searchParams }: SignInProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const next = nextPath((await searchParams).next, localePath(locale, '/desk'))
  if ((await currentActor()).kind === 'member') redirect(next)
  const t = await getTranslations('account.signin')
  return (
    <DeskPage path="/sign-in" title={t('title')} name={null}>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <SignInForm next={next} />
      <WayBack contact={env().SUIVI_CONTACT ?? null} />
    </DeskPage>
  )
}
