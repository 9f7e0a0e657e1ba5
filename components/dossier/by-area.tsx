import { useLocale, useTranslations } from 'next-intl'
import type { Overview } from '@/lib/dossier/types'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { ItemState } from '@/lib/status-update/rules/facets'
import { Glyph } from '../method/glyph'
import { useJudgementName } from '../method/judgement-name'
import { AreaName } from '../statement/named'

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
