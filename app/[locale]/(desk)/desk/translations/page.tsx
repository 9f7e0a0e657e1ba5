import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntoLinks } from '@/components/assessment/translation/into-links'
import { TranslationList } from '@/components/assessment/translation/translation-list'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadTranslations } from '@/lib/assessment/translation/loaders/list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { isLocale, localePath } from '@/lib/ground/i18n/routing'
import { deskTranslationsAddress } from '@/lib/text/statement/rules/addresses'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** `into`: the language of the translations; `after`: the one that the part of the list follows. */
  searchParams: Promise<{ into?: string | string[]; after?: string | string[] }>
}

/** Every translation into a language: what awaits review first. */
export default async function DeskTranslations({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
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
    <PageBelowDesk member={actor} path={deskTranslationsAddress(into)} title={t('list')} lede={t('listLede')}>
      <IntoLinks into={into} hrefOf={deskTranslationsAddress} awaiting={awaiting} />
      <p className="small quiet pb-m">{t('awaitHow')}</p>
      {part.total === 0 ? (
        <p className="small quiet">{t('none')}</p>
      ) : (
        <>
          <StatementsNamed shown={part.entries}>
            <TranslationList translations={part.entries} />
          </StatementsNamed>
          <PartTurn part={part} hrefOf={partHref} />
        </>
      )}
    </PageBelowDesk>
  )
}
