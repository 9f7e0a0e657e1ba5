import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntoLinks } from '@/components/assessment/translation/into-links'
import { TextsToTranslate, TextTitle, textKey } from '@/components/assessment/translation/texts-to-translate'
import { TranslateForm } from '@/components/assessment/translation/translate-form'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadToTranslate } from '@/lib/assessment/translation/loaders/to-translate'
import { saidOf } from '@/lib/assessment/translation/rules/said-of'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { isLocale } from '@/lib/ground/i18n/routing'
import { translateAddress } from '@/lib/text/statement/rules/addresses'

type Asked = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** A statement and an item of it (without one it is of the statement), or a source; the language to translate into, and which of its texts the form is for; without one all are listed. */
  searchParams: Promise<{ statement?: Asked; item?: Asked; source?: Asked; into?: Asked; text?: Asked }>
}

/** Where our words on an item, a statement or a source are said in another language. */
export default async function Translate({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const { statement = null, item = null, source = null, into: asked, text } = await searchParams
  if (Array.isArray(statement) || Array.isArray(item) || Array.isArray(source)) notFound()
  const of = saidOf({ statement, reference: item, source })
  if (!of) notFound()
  const into = isLocale(asked) ? asked : locale
  const [loaded, t] = await Promise.all([loadToTranslate(of, into), getTranslations()])
  if (!loaded) notFound()
  const { actor, texts, mayTranslate } = loaded
  const { exact } = texts
  const original = mayTranslate ? texts.originals.find((each) => textKey(each) === text) : undefined
  const isOpen = original !== undefined && original.language !== into
  const language = t(`layout.lang.${into}`)
  const address = (to: string) => translateAddress(of, to)
  const title =
    source !== null
      ? t('translation.translateSource', { ref: isolated(source), language })
      : item === null
        ? t('translation.translateStatementInto', { language })
        : t('translation.translateItem', { ref: isolated(item), language })
  const all = { path: '/desk/translations', label: t('translation.list') }
  return (
    <PageBelowDesk
      member={actor}
      path={isOpen ? `${address(into)}&text=${textKey(original)}` : address(into)}
      title={title}
      steps={isOpen ? [all, { path: address(into), label: title }] : [all]}
      here={isOpen ? <TextTitle texts={texts} original={original} /> : title}
    >
      <PageHead title={title}>{t('translation.newLede', { language })}</PageHead>
      {exact && (
        <RailSection id="statement-says" title={t('translation.statementSays')}>
          <blockquote className="ctx">
            <Words lang={exact.language}>{exact.text}</Words>
          </blockquote>
        </RailSection>
      )}
      {isOpen ? (
        <TranslateForm
          of={of}
          original={original}
          into={into}
          begun={original.translations.find(({ isCurrent }) => isCurrent)?.text ?? original.brought ?? ''}
        />
      ) : (
        <>
          <IntoLinks into={into} hrefOf={address} />
          <TextsToTranslate texts={texts} into={into} mayTranslate={mayTranslate} />
        </>
      )}
    </PageBelowDesk>
  )
}
