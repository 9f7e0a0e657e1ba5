import { useLocale, useTranslations } from 'next-intl'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { passageAddress } from '@/lib/text/statement/rules/addresses'
import { beginningOf } from '@/lib/text/statement/rules/beginning'
import type { StatementView } from '@/lib/text/statement/types'

/** How a statement begins, in its own words, and the way to the rest: what there is to read while nothing of it is marked. */
export function FirstWords({ statement: { slug, passages, base } }: { statement: StatementView }) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const [first] = passages
  if (!first) return null
  return (
    <section aria-labelledby="first-words">
      <div className="secthead">
        <h2 className="h2" id="first-words">
          {t('firstWords')}
        </h2>
      </div>
      <blockquote className="ctx ctx--whole ctx--read" lang={base.language} dir={directionOf(base.language)}>
        {beginningOf(first.text, base.language)}
      </blockquote>
      <LanguageLabel language={base.language} />
      <p className="pt-s">
        <a className="tap" href={localePath(locale, passageAddress(slug, first.number))}>
          {t('readOn')}
        </a>
      </p>
    </section>
  )
}
