import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { WordedItem } from '@/lib/commitment/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { lemmaStart } from '@/lib/statement/rules/lemma'
import { verbsThatDiffer } from '@/lib/statement/rules/seen-texts'
import { parallelReadings, renderingReadings, weightOf } from '@/lib/statement/rules/weight'
import type {
  AlignedRendering,
  ReadingWeight,
  SeenText,
  StatementView,
  VariantView,
} from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { PageHead } from '../ui/page-head'
import { Ref } from '../ui/ref'
import { Clause } from './clause'
import { useRenderingName } from './names'
import { runnerOf } from './runner-of'
import { VerbByText } from './verb-by-text'
import '@/styles/statement.wording.css'

interface WordingPageProps {
  locale: Locale
  statement: StatementView
  items: readonly WordedItem[]
  /** Renderings that were added with their text. */
  renderings: readonly AlignedRendering[]
  /** What was seen of others. */
  texts: readonly SeenText[]
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  day?: string
}

/** How firmly the words that govern others are said in each text, then every place where renderings differ: those that change the meaning first, each in reading order. */
export function WordingPage({ locale, statement, items, renderings, texts, day }: WordingPageProps) {
  const t = useTranslations()
  const { variants, slug } = statement
  const shown = variants.filter((variant) => weightOf(variant) === 'high')
  const folded = variants.filter((variant) => weightOf(variant) !== 'high')
  const verbs = verbsThatDiffer(items, texts, statement.base.language)
  const clauses = (some: readonly VariantView[]) =>
    some.map((variant) => <Clause key={variant.key} statement={statement} items={items} variant={variant} />)
  return (
    <ReadingPage
      locale={locale}
      path={`/${slug}/variants`}
      title={t('statement.variants.title')}
      statement={runnerOf(statement)}
      current="wording"
      day={day ?? null}
    >
      <div className="with-rail">
        <ClauseRail variants={variants} />
        <div id="text">
          <PageHead title={t('statement.variants.title')}>
            <Lede variants={variants} />
          </PageHead>
          {verbs.map((verb) => (
            <VerbByText key={verb.item.reference} statement={statement} verb={verb} />
          ))}
          <InFull locale={locale} slug={slug} renderings={renderings} />
          {clauses(shown)}
          {folded.length > 0 && (
            <details className="fold">
              <summary>
                {t('statement.variants.showMore', { n: folded.length })}: {t('statement.medium')},{' '}
                {t('statement.low')}
              </summary>
              {clauses(folded)}
            </details>
          )}
        </div>
      </div>
    </ReadingPage>
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

const weights: readonly ReadingWeight[] = ['high', 'medium', 'low']

/** Links to each place, by what the difference does to the meaning. */
function ClauseRail({ variants }: { variants: readonly VariantView[] }) {
  const t = useTranslations()
  return (
    <details className="railbox">
      <summary>{t('statement.variants.clause')}</summary>
      <nav className="rail" aria-label={t('statement.variants.clause')}>
        {weights.map((weight) => {
          const some = variants.filter((variant) => weightOf(variant) === weight)
          if (some.length === 0) return null
          return (
            <Fragment key={weight}>
              <h2>{t(`statement.${weight}`)}</h2>
              <ul>
                {some.map(({ key, exact }) => (
                  <li key={key}>
                    <a href={`#${key}`}>
                      <Ref>{key}</Ref>
                      <bdi>{lemmaStart(exact)}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </Fragment>
          )
        })}
      </nav>
    </details>
  )
}
