import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/ground/layout/desk-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignInForm } from '@/components/record/account/sign-in-form'
import { WayBack } from '@/components/record/account/way-back'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { env } from '@/lib/ground/platform/env'
import { currentActor } from '@/lib/ground/platform/session'
import { nextPath } from '@/lib/record/account/rules/next-path'

type SignInProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignIn({ params, searchParams }: SignInProps) {
  const { locale } = await pageParams(params)
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
