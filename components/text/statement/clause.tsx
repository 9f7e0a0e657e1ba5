import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf } from '@/lib/ground/i18n/routing'
import { lemmaOf, surroundingsOf } from '@/lib/text/statement/rules/lemma'
import { contains, overlaps } from '@/lib/text/statement/rules/span'
import { parallelReadings, renderingReadings, weightOf } from '@/lib/text/statement/rules/weight'
import type { ReadingView, StatementView, VariantView, WordedItem } from '@/lib/text/statement/types'
import { ItemRefs } from './item-refs'
import { useRenderingName } from './names'
import { LanguageLabel } from './own-words'

interface ClauseProps {
  statement: StatementView
  items: readonly WordedItem[]
  variant: VariantView
}

/** One place, to be opened: what each rendering says there side by side; parallel wordings, which are no renderings, apart. */
export function Clause({ statement, items, variant }: ClauseProps) {
  const renderings = renderingReadings(variant)
  // Four columns are the most that can be read side by side.
  const columns = Math.min(4, renderings.length + 1)
  const lang = statement.base.language
  return (
    <details className="place">
      <ClauseHead statement={statement} variant={variant} />
      <div id={variant.key} className="place__b">
        <Items slug={statement.slug} items={items.filter((item) => overlaps(item, variant))} />
        <ul className={`parallel parallel--${columns}`}>
          <Base statement={statement} variant={variant} />
          {renderings.map((reading) => (
            <Reading key={reading.url} reading={reading} of={variant.key} lang={lang} />
          ))}
        </ul>
        {parallelReadings(variant).map((reading) => (
          <Parallel key={reading.url} reading={reading} of={variant.key} lang={lang} />
        ))}
      </div>
    </details>
  )
}

function ClauseHead({ statement, variant }: Omit<ClauseProps, 'items'>) {
  const t = useTranslations('statement')
  const comma = commaIn(useLocale())
  const { passages, base } = statement
  const passage = passages.find((each) => contains(each, variant))
  const weight = weightOf(variant)
  return (
    <summary>
      <Ref>{variant.key}</Ref>
      <h3 className="place__t">
        <bdi lang={base.language} dir={directionOf(base.language)}>
          {lemmaOf(variant.exact)}
        </bdi>
        <LanguageLabel language={base.language} />
      </h3>
      <span className="place__n">
        {passage && `¶${passage.number}${comma}`}
        {t('verb.texts', { n: variant.readings.length })}
        {comma}
        <span className={weight === 'high' ? 'place__w' : undefined}>{t(weight)}</span>
      </span>
    </summary>
  )
}

/** The marked items that a place touches, each leading to its page. */
function Items({ slug, items }: { slug: string; items: readonly WordedItem[] }) {
  const t = useTranslations('statement')
  if (items.length === 0) return null
  return (
    <p className="small">
      {t('verb.touches')} <ItemRefs slug={slug} references={items.map(({ reference }) => reference)} />
    </p>
  )
}

/** This edition's words, and what stands round them; “~” stands for the words themselves. */
function Base({ statement, variant }: { statement: StatementView; variant: VariantView }) {
  const t = useTranslations('statement.variants')
  const renderingName = useRenderingName()
  const { base, passages } = statement
  const passage = passages.find((each) => contains(each, variant))
  const round =
    passage && surroundingsOf(passage.text, variant.start - passage.start, variant.end - passage.start)
  const dir = directionOf(base.language)
  return (
    <li className="base">
      <p className="who">
        {renderingName(base)} <span className="quiet">{t('thisEdition')}</span>
      </p>
      <p className="r" lang={base.language} dir={dir}>
        {variant.exact}
        <span className="br">]</span>
      </p>
      {round && round.before + round.after !== '' && (
        <p className="quiet" lang={base.language} dir={dir}>
          {round.before}
          <b>~</b>
          {round.after}
        </p>
      )}
    </li>
  )
}

interface ReadingProps {
  reading: ReadingView
  /** Key of the place. */
  of: string
  /** Language in which differences are described. */
  lang: string
}

function Reading({ reading, of, lang }: ReadingProps) {
  return (
    <li>
      <Who reading={reading} />
      <p className="r">
        <Brief reading={reading} lang={lang} />
        {!reading.briefIsQuote && <LanguageLabel language={lang} />}
      </p>
      <p>
        <Words lang={lang}>{reading.difference}</Words>
        <LanguageLabel language={lang} />
      </p>
      {reading.quote !== null && (
        <blockquote className="serif" lang={reading.language} dir={directionOf(reading.language)}>
          {reading.quote}
        </blockquote>
      )}
      <p>
        <OpenReading reading={reading} of={of} />
      </p>
    </li>
  )
}

function Who({ reading: { publisher, language, weight } }: { reading: ReadingView }) {
  const t = useTranslations('statement')
  const locale = useLocale()
  const languageName = useLanguageName()
  return (
    <p className="who">
      <bdi>{publisher}</bdi>{' '}
      <span className="quiet">
        {languageName(language)}
        {commaIn(locale)}
        {t(weight)}
      </span>
    </p>
  )
}

/** A quotation in its own words; a description in brackets. */
function Brief({ reading: { brief, briefIsQuote, language }, lang }: Omit<ReadingProps, 'of'>) {
  const own = briefIsQuote ? language : lang
  return (
    <bdi lang={own} dir={directionOf(own)} className={briefIsQuote ? undefined : 'desc'}>
      {brief}
    </bdi>
  )
}

function OpenReading({ reading: { url, publisher }, of }: Omit<ReadingProps, 'lang'>) {
  const t = useTranslations('ui.action')
  return (
    <a
      className="tap"
      href={url}
      rel="noreferrer"
      aria-label={`${t('open')} ${publisher}${commaIn(useLocale())}${of}`}
    >
      {t('open')}
    </a>
  )
}

function Parallel({ reading, of, lang }: ReadingProps) {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const { publisher, language, weight, difference } = reading
  return (
    <div className="cf">
      <p className="who">
        {t('statement.variants.cf')} {t('statement.variants.parallel')}
        {colonIn(locale)}
        <bdi>{publisher}</bdi>{' '}
        <span className="quiet">
          {languageName(language)}
          {commaIn(locale)}
          {t(`statement.${weight}`)}
        </span>
      </p>
      <p>
        <span className="serif">
          <Brief reading={reading} lang={lang} />
        </span>{' '}
        <Words lang={lang}>{difference}</Words>
        <LanguageLabel language={lang} /> <OpenReading reading={reading} of={of} />
      </p>
    </div>
  )
}
