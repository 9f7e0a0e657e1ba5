import { useLocale, useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/evidence/source/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { dataOfSource } from '@/lib/reading/share/rules/structured-data'
import { useSourceCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'
import { StructuredDataOf } from '../share/structured-data'

interface ShareSourceProps {
  slug: string
  source: SourceView
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string
}

/** How to share and cite one source: the document itself, and where it stands here. */
export function ShareSource({ slug, source, asOf = dayOf(now()) }: ShareSourceProps) {
  const t = useTranslations()
  const cite = useSourceCitation()
  const locale = useLocale()
  const title = `${source.id}: ${source.title}`
  const path = `/${slug}/sources/${source.id}`
  const pinned = asOfAddress(path, asOf)
  return (
    <section className="hang" id="share" aria-labelledby="share-title">
      <div className="hang__h">
        <h2 className="h2" id="share-title">
          {t('share.share')}
        </h2>
      </div>
      <SharePanel
        path={path}
        qrBelow={path}
        pinned={{ address: pinned, day: asOf }}
        citation={cite(source, { address: pinned, day: asOf })}
        title={title}
      />
      <StructuredDataOf
        data={dataOfSource(source, {
          address: publicAddress(localePath(locale, path)),
          title,
          language: locale,
        })}
      />
    </section>
  )
}
