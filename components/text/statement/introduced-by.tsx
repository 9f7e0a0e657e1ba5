import { useLocale, useTranslations } from 'next-intl'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { passageAddress } from '@/lib/text/statement/rules/addresses'
import type { IntroducingLine } from '@/lib/text/statement/types'

interface IntroducedByProps {
  slug: string
  /** Of the text. */
  language: string
  lines: readonly IntroducingLine[]
}

/** The lines that introduce an item of a list, told apart from its own words; nothing where none does. */
export function IntroducedBy({ slug, language, lines }: IntroducedByProps) {
  const t = useTranslations('statement.structure')
  const locale = useLocale()
  return lines.map(({ passage, start, exact }) => (
    <div key={start} className="intro">
      <p className="intro__by">
        {t('introducedBy')}
        <a className="tap" href={localePath(locale, passageAddress(slug, passage))}>
          <bdi dir="ltr">¶{passage}</bdi>
        </a>
      </p>
      <p className="intro__words" lang={language} dir={directionOf(language)}>
        {exact}
      </p>
    </div>
  ))
}
