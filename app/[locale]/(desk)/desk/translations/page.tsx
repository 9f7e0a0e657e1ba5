import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { IntoLinks } from '@/components/translation/into-links'
import { TranslationList } from '@/components/translation/translation-list'
import { PageHead } from '@/components/ui/page-head'
import { isLocale, localeOf } from '@/lib/i18n/routing'
import { deskTranslationsAddress } from '@/lib/statement/rules/addresses'
import { loadTranslations } from '@/lib/translation/loaders'

type Props = {
  params: Promise<{ locale: string }>
  /** `into`: the language of the translations. */
  searchParams: Promise<{ into?: string | string[] }>
}

/** Every translation into a language: what awaits review first. */
export default async function DeskTranslations({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = (await searchParams).into
  const into = isLocale(asked) ? asked : locale
  const [loaded, t] = await Promise.all([loadTranslations(into), getTranslations('translation')])
  if (!loaded) notFound()
  const { actor, translations, awaiting } = loaded
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={deskTranslationsAddress(into)}
      title={t('list')}
      current="desk"
    >
      <DeskCrumbs here={t('list')} />
      <PageHead title={t('list')}>{t('listLede')}</PageHead>
      <IntoLinks into={into} hrefOf={deskTranslationsAddress} awaiting={awaiting} />
      <p className="small quiet pb-m">{t('awaitHow')}</p>
      {translations.length === 0 ? (
        <p className="small quiet">{t('none')}</p>
      ) : (
        <TranslationList translations={translations} />
      )}
    </SignedInPage>
  )
}
