import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { AreaName } from '@/components/text/statement/named'
import { useAreaName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import { countOf } from '@/lib/assessment/status-update/rules/facets'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { afterAddress } from '@/lib/ground/platform/parts'
import type { AreaShown } from '@/lib/reading/dossier/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { SubscribeLink } from '../subscription/subscribe-link'
import { Picture } from './picture'
import { Positions } from './positions'
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
      current="overview"
      day={asOf === undefined ? null : today}
    >
      <Crumbs
        steps={[{ href: localePath(locale, `/${statement.slug}`), label: t('layout.nav.overview') }]}
        here={<AreaName area={area} language={statement.base.language} />}
      />
      <PageHead title={<AreaName area={area} language={statement.base.language} />}>
        {t('dossier.items.count', { n: countOf(alike) })}
      </PageHead>
      <Picture overview={overview} today={today} brief={false} />
      <Positions overview={overview} />
      <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(path, each))} />
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
