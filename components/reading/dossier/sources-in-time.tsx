import { useTranslations } from 'next-intl'
import type { Overview } from '@/lib/reading/dossier/types'
import { Picture } from './picture'

interface SourcesInTimeProps {
  overview: Overview
  today: string
}

/** The picture of the sources over time, under its title. Nothing where no item stands, nor a source on any. */
export function SourcesInTime({ overview, today }: SourcesInTimeProps) {
  const t = useTranslations('dossier.front')
  if (overview.sources.size === 0 || overview.items.length === 0) return null
  return (
    <section aria-labelledby="in-time" className="mt-l">
      <div className="secthead">
        <h2 className="h2" id="in-time">
          {t('sourcesTitle')}
        </h2>
        <span className="small quiet">{t('sourcesSaid')}</span>
      </div>
      <Picture overview={overview} today={today} />
    </section>
  )
}
