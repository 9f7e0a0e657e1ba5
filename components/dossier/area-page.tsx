import { useTranslations } from 'next-intl'
import type { AreaShown } from '@/lib/dossier/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { pageAddress } from '@/lib/platform/pages/page-kinds.mjs'
import { afterAddress } from '@/lib/platform/parts'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import { countOf } from '@/lib/status-update/rules/facets'
import { ReadingPage } from '../layout/reading-page'
import { AreaName } from '../statement/named'
import { useAreaName } from '../statement/names'
import { runnerOf } from '../statement/runner-of'
import { SubscribeLink } from '../subscription/subscribe-link'
import { Crumbs } from '../ui/crumbs'
import { PageHead } from '../ui/page-head'
import { PartTurn } from '../ui/part-turn'
import { ItemRows } from './item-rows'
import { PartiesApart } from './parties-apart'
import { Positions } from './positions'
import { SourcesInTime } from './sources-in-time'
import '@/styles/dossier.front.css'

interface AreaPageProps {
  locale: Locale
  shown: AreaShown
  /** The day on which the page is made, YYYY-MM-DD; of an earlier day the one to show. */
  today: string
}

/** What became of each item about one area of a statement: what the front page pictures where there are fewer items. */
export function AreaPage({ locale, shown, today }: AreaPageProps) {
  const t = useTranslations()
  const { area, overview, alike, part, after } = shown
  const { statement, asOf } = overview
  const path = pageAddress('area', { statement: statement.slug, area: area.key })
  const name = useAreaName(statement.areas)(area.key)
  const text = `${pageAddress('statement', { statement: statement.slug })}?area=${encodeURIComponent(area.key)}`
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '')}
      title={`${name} · ${shortTitleIn(statement, locale).text}`}
      statement={runnerOf(statement)}
      current="front"
      day={asOf === undefined ? null : today}
    >
      <Crumbs
        steps={[{ href: localePath(locale, `/${statement.slug}`), label: t('layout.nav.frontPage') }]}
        here={<AreaName area={area} language={statement.base.language} />}
      />
      <PageHead title={<AreaName area={area} language={statement.base.language} />}>
        {t('dossier.items.count', { n: countOf(alike) })}
      </PageHead>
      <ItemRows overview={overview} brief={false} />
      <Positions overview={overview} />
      <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(path, each))} />
      <PartiesApart overview={overview} brief={false} />
      <SourcesInTime overview={overview} today={today} />
      {asOf === undefined && (
        <p className="small line mt-l">
          <a className="tap" href={localePath(locale, text)}>
            {t('dossier.index.readAnnotated')}
          </a>
        </p>
      )}
      {asOf === undefined && <SubscribeLink path={path} />}
    </ReadingPage>
  )
}
