import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Glyph } from '@/components/text/method/glyph'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'

/** The items that a source bears on: leads, and never evidence by themselves. @param sourceIds its own, and of those that it stands for */
export function BearsOn({
  overview: { statement, items },
  sourceIds,
}: {
  overview: Overview
  sourceIds: readonly string[]
}) {
  const t = useTranslations()
  const locale = useLocale()
  const bearings = items.flatMap((item) => {
    const own = item.bearings.filter((bearing) => sourceIds.includes(bearing.sourceId))
    return [...new Set(own.map(({ stance }) => stance))].map((stance) => ({ ...item, stance }))
  })
  if (bearings.length === 0) return null
  return (
    <section>
      <h2>{t('source.bearsOn')}</h2>
      <ul className="list">
        {bearings.map(({ reference, title, titleLanguage, stance }) => (
          <li key={`${reference} ${stance}`} className="line">
            <Ref>{reference}</Ref>
            <a
              className="tap plain grow"
              href={localePath(locale, `/${statement.slug}/${reference}`)}
              lang={titleLanguage}
              dir="auto"
            >
              {title}
            </a>
            <LanguageLabel language={titleLanguage} />
            <span className="quiet">
              <Glyph name={stance} />
              <span className="vh">{t(`status-update.stance.${stance}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
