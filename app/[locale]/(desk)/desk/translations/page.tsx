import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { IntoLinks } from '@/components/assessment/translation/into-links'
import { TranslationList } from '@/components/assessment/translation/translation-list'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { loadTranslations } from '@/lib/assessment/translation/loaders/list'
import { isLocale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { deskTranslationsAddress } from '@/lib/text/statement/rules/addresses'
import { chosenIn, queryWith } from '../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `into`: the language of the translations; `after`: the one that the part of the list follows. */
  searchParams: Promise<{ into?: string | string[]; after?: string | string[] }>
}

/** Every translation into a language: what awaits review first. */
export default async function DeskTranslations({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const [loaded, t] = await Promise.all([
    loadTranslations(isLocale(asked.into) ? asked.into : null, locale, chosenIn(asked.after)),
    getTranslations('translation'),
  ])
  if (!loaded) notFound()
  const { actor, into, part, awaiting } = loaded
  const partHref = (after: string) =>
    `${localePath(locale, '/desk/translations')}${queryWith(['into', 'after'], { into }, 'after', after)}`
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
      {part.total === 0 ? (
        <p className="small quiet">{t('none')}</p>
      ) : (
        <>
          <TranslationList translations={part.entries} />
          <PartTurn part={part} hrefOf={partHref} />
        </>
      )}
    </SignedInPage>
  )
}
