import { useLocale, useTranslations } from 'next-intl'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { AreaName } from '@/components/text/statement/named'
import type { ItemState } from '@/lib/assessment/status-update/rules/facets'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'

/** The items by what they are about: a glyph for what became of each, a dot for what is not judged itself. */
export function ByArea({ overview: { statement, items, states, asOf } }: { overview: Overview }) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const base = localePath(locale, `/${statement.slug}`)
  const areas = statement.areas
    .map((area) => ({ area, own: items.filter((item) => item.areaKey === area.key) }))
    .filter(({ own }) => own.length > 0)
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('dossier.index.byArea')}</h2>
      </div>
      <ul className="list list--tight">
        {areas.map(({ area, own }) => (
          <li key={area.key} className="line">
            {asOf === undefined ? (
              <a className="tap" href={`${base}/statement?area=${encodeURIComponent(area.key)}`}>
                <AreaName area={area} language={statement.base.language} />
              </a>
            ) : (
              <AreaName area={area} language={statement.base.language} />
            )}
            <span className="push">
              <span className="marks">
                {own.map(({ reference, force }) => {
                  const standing = states.get(reference) ?? []
                  const words =
                    standing.map(({ key }) => name(key)).join(commaIn(locale)) ||
                    t(`commitment.force.${force}`)
                  const label = t('dossier.front.count', { n: reference, what: words })
                  return (
                    <a key={reference} href={`${base}/${reference}`} title={label} aria-label={label}>
                      <Glyphs standing={standing} />
                    </a>
                  )
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Glyphs({ standing }: { standing: readonly ItemState[] }) {
  if (standing.length === 0) return <Glyph name="quiet" />
  return (
    <span>
      {standing.map(({ key, provisional }) => (
        <Glyph key={key} name={key} provisional={provisional} />
      ))}
    </span>
  )
}
