import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/ground/i18n/routing'
import { lemmaEnd } from '@/lib/text/statement/rules/lemma'
import { renderingReadings } from '@/lib/text/statement/rules/weight'
import type { VariantView } from '@/lib/text/statement/types'
import { BriefReading } from './reading'

interface VariantNoteProps {
  variant: VariantView
  /** Language of the rendering, in which the brief readings are described. */
  lang: string
  /** The place on the wording page. */
  href: string
}

/** The one line of margin for a place where another rendering changes the meaning: its last words, a bracket, the reading. */
export function VariantNote({ variant, lang, href }: VariantNoteProps) {
  const t = useTranslations('statement.variants')
  const [reading, ...others] = renderingReadings(variant)
  return (
    <p className="note note--one" id={`b${variant.key}`}>
      <a className="ref" id={`n${variant.key}`} href={href} aria-label={`${t('variant')} ${variant.key}`}>
        {variant.key}
      </a>
      <span className="serif" lang={lang} dir={directionOf(lang)}>
        {lemmaEnd(variant.exact)}
        <span className="br">]</span> {reading && <BriefReading reading={reading} lang={lang} />}
      </span>
      <bdi className="quiet" dir="ltr">
        {others.length > 0 && `+${others.length}`}
      </bdi>
    </p>
  )
}
