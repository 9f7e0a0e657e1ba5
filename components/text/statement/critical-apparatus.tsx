import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/ground/i18n/routing'
import { lemmaOf } from '@/lib/text/statement/rules/lemma'
import { parallelReadings, renderingReadings } from '@/lib/text/statement/rules/weight'
import type { ReadingView, VariantView } from '@/lib/text/statement/types'
import { LanguageLabel } from './own-words'
import { BriefReading } from './reading'

interface CriticalApparatusProps {
  variants: readonly VariantView[]
  /** Language of the rendering. */
  lang: string
  wordingHref: string
}

/** Every place where the wording varies, as editions print it: lemma, bracket, readings; parallel wordings after “cf.”. */
export function CriticalApparatus({ variants, lang, wordingHref }: CriticalApparatusProps) {
  const t = useTranslations()
  return (
    <>
      <div className="secthead">
        <h2 className="h2">
          {t('statement.variants.plural')}
          <LanguageLabel language={lang} />
        </h2>
        <a className="small tap" href={wordingHref}>
          {t('statement.sideBySide')}
        </a>
      </div>
      <ol className="crit crit--small" lang={lang} dir={directionOf(lang)}>
        {variants.map((variant) => (
          <li key={variant.key}>
            <span className="sg">{variant.key}</span>
            {lemmaOf(variant.exact)}
            <span className="br">]</span> <Readings readings={renderingReadings(variant)} lang={lang} />
            {renderingReadings(variant).length > 0 && parallelReadings(variant).length > 0 && '; '}
            {parallelReadings(variant).length > 0 && (
              <>
                <span className="cf" title={t('statement.variants.parallel')}>
                  cf.
                </span>{' '}
                <Readings readings={parallelReadings(variant)} lang={lang} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="small quiet pt-s pb-m">
        {t('statement.variants.bracket')} {t('statement.variants.notCorrected')}
      </p>
    </>
  )
}

function Readings({ readings, lang }: { readings: readonly ReadingView[]; lang: string }) {
  return readings.map((reading, index) => (
    <span key={reading.url}>
      {index > 0 && '; '}
      <BriefReading reading={reading} lang={lang} />{' '}
      <span className="small quiet ui">{reading.publisher}</span>
    </span>
  ))
}
