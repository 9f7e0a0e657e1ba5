import { useLocale, useTranslations } from 'next-intl'
import { useIntroduces } from '@/components/text/commitment/introduces'
import { AreaName } from '@/components/text/statement/named'
import { countOf, introducing } from '@/lib/assessment/status-update/rules/facets'
import { countsOf } from '@/lib/assessment/status-update/rules/record'
import { localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Front } from '@/lib/reading/dossier/types'
import { Counts } from './counts'

/** What became of more items than can be pictured one by one: by what they are about, each area led to, where its items are. */
export function CountsByArea({ front: { statement, alike, figures } }: { front: Front }) {
  const t = useTranslations('dossier')
  const locale = useLocale()
  const introduces = useIntroduces()
  const areas = statement.areas
    .map((area) => ({ area, own: alike.filter(({ areaKey }) => areaKey === area.key) }))
    .filter(({ own }) => own.length > 0)
    .map(({ area, own }) => ({ area, own, n: countOf(own), counts: countsOf(own) }))
  return (
    <ul className="lib" aria-label={t('index.byArea')}>
      {areas.map(({ area, own, n, counts }) => (
        <li key={area.key}>
          <div>
            <p className="t">
              <a
                href={localePath(locale, pageAddress('area', { statement: statement.slug, area: area.key }))}
              >
                <AreaName area={area} language={statement.base.language} />
              </a>
            </p>
            <Counts counts={counts} brief={figures.lines === figures.provisional} />
          </div>
          <p className="meta2">
            {t('items.count', { n })} {introduces(introducing(own))}
          </p>
        </li>
      ))}
    </ul>
  )
}
