import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ChoicesForm } from '@/components/work/notice/choices-form'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadChosen } from '@/lib/work/notice/loaders/choices'
import { CHOICES, NOTICES } from '@/lib/work/notice/rules/address'

/** Where somebody chooses what they are told of, how soon, and whether by mail. */
export default async function NoticeChoices({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadChosen(), getTranslations('notice')])
  if (!loaded) notFound()
  const { actor, chosen, kinds, isMailOn } = loaded
  return (
    <SignedInPage member={actor} path={CHOICES} title={t('choices')} current="notices">
      <Crumbs steps={[{ href: localePath(locale, NOTICES), label: t('title') }]} here={t('choices')} />
      <PageHead title={t('choices')}>{t('choicesLede')}</PageHead>
      <ChoicesForm {...{ chosen, kinds, isMailOn }} />
    </SignedInPage>
  )
}
