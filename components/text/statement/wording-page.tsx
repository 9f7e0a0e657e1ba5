import { useLocale, useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { directionOf, type Locale, localePath } from '@/lib/ground/i18n/routing'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import { choiceOf, type VerbOfItem, verbsThatDiffer } from '@/lib/text/statement/rules/verbs'
import { parallelReadings, renderingReadings } from '@/lib/text/statement/rules/weight'
import type { AlignedRendering, StatementView, VariantView, WordedItem } from '@/lib/text/statement/types'
import { Clause } from './clause'
import { ClauseTable } from './clause-table'
import { ItemRefs } from './item-refs'
import { useRenderingName } from './names'
import { LanguageLabel } from './own-words'
import { runnerOf } from './runner-of'
import { VerbByText } from './verb-by-text'
import '@/styles/statement.verbs.css'
import '@/styles/statement.wording.css'

interface WordingPageProps {
  locale: Locale
  statement: StatementView
  items: readonly WordedItem[]
  /** The texts that stand beside the base, as they stood on the day. */
  texts: readonly KnownText[]
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  day?: string
}

/**
 * How firmly the words that govern others are said in each text, and the passage that they govern side by side; then every place where
 * renderings differ, in reading order, each to be opened.
 */
export function WordingPage({ locale, statement, items, texts, day }: WordingPageProps) {
  const t = useTranslations('statement')
  const nav = useTranslations('layout.nav')
  const { variants, slug, base } = statement
  const verbs = verbsThatDiffer(items, texts, base.language)
  const renderings = texts.flatMap((known) => (known.kind === 'aligned' ? [known.rendering] : []))
  return (
    <ReadingPage
      locale={locale}
      path={`/${slug}/variants`}
      title={nav('versions')}
      statement={runnerOf(statement)}
      current="versions"
      day={day ?? null}
    >
      <WordingHead verb={verbs[0]} slug={slug} />
      {verbs.map((verb) => (
        <VerbByText key={verb.item.reference} statement={statement} verb={verb} />
      ))}
      <InFull locale={locale} slug={slug} renderings={renderings} />
      {verbs.map((verb) => (
        <ClauseTable key={verb.item.reference} statement={statement} verb={verb} items={items} />
      ))}
      <section aria-labelledby="places">
        <div className="secthead">
          <h2 className="h2" id="places">
            {t('verb.places')}
          </h2>
        </div>
        <p className="small quiet pb-s">
          <Lede variants={variants} />
        </p>
        {variants.map((variant) => (
          <Clause key={variant.key} statement={statement} items={items} variant={variant} />
        ))}
      </section>
    </ReadingPage>
  )
}

/** What the page begins with: the two ways in which texts say the first verb, where they differ, and in which language; else what the page is. */
function WordingHead({ verb, slug }: { verb: VerbOfItem<WordedItem> | undefined; slug: string }) {
  const t = useTranslations('statement')
  const nav = useTranslations('layout.nav')
  const locale = useLocale()
  const choice = verb && choiceOf(verb, locale)
  if (!verb || !choice) return <PageHead title={nav('versions')} />
  const isOneLanguage = choice[0].language === choice[1].language
  const words = (at: 0 | 1) => () => (
    <>
      <q lang={choice[at].language} dir={directionOf(choice[at].language)}>
        {choice[at].words}
      </q>
      {(at === 1 || !isOneLanguage) && <LanguageLabel language={choice[at].language} />}
    </>
  )
  const { reference, governs } = verb.item
  return (
    <PageHead title={t.rich('verb.question', { one: words(0), other: words(1) })}>
      {t('verb.lede', { n: Number.parseInt(reference, 10), m: governs.length })}{' '}
      <ItemRefs slug={slug} references={[reference, ...governs]} />
    </PageHead>
  )
}

/** Renderings whose text stands beside the base, each a link. Nothing while there is none. */
function InFull({
  locale,
  slug,
  renderings,
}: {
  locale: Locale
  slug: string
  renderings: readonly AlignedRendering[]
}) {
  const t = useTranslations('statement.wording')
  const name = useRenderingName()
  if (renderings.length === 0) return null
  return (
    <p className="line gap-s pb-m">
      <b>{t('inFull')}</b>
      {renderings.map((rendering) => (
        <a
          key={rendering.key}
          className="tap"
          href={localePath(locale, sideBySideAddress(slug, rendering.key))}
        >
          <bdi>{name(rendering)}</bdi>
        </a>
      ))}
    </p>
  )
}

function Lede({ variants }: { variants: readonly VariantView[] }) {
  const t = useTranslations('statement.variants')
  return (
    <>
      {t('count', {
        n: variants.length,
        m: variants.flatMap(renderingReadings).length,
        k: variants.flatMap(parallelReadings).length,
      })}{' '}
      {t('lede')} {t('notCorrected')}
    </>
  )
}
