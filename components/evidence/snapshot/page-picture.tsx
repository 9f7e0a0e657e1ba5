import { useTranslations } from 'next-intl'
import { copyFileAddress } from '@/lib/evidence/snapshot/rules/addresses'
import type { CopyView } from '@/lib/evidence/snapshot/types'

/** Why there may be no picture; each is a message. */
const MISSED = ['timed-out', 'too-large', 'moved-on', 'failed', 'erased'] as const

/** The picture of the page, where whoever looks may take it, or why there is none; nothing where none was to be taken. */
export function PagePicture({ copy, mayTake }: { copy: CopyView; mayTake: boolean }) {
  const t = useTranslations('snapshot.pagePicture')
  if (copy.pictureMissed !== null) {
    const why = MISSED.find((code) => code === copy.pictureMissed) ?? 'failed'
    return <p className="quiet">{t('none', { why: t(`missed.${why}`) })}</p>
  }
  if (copy.pictureSize === null || copy.isErased) return null
  if (!mayTake) return <p className="quiet">{t('closed')}</p>
  return (
    <figure className="pictured">
      {/* biome-ignore lint/performance/noImgElement: it is shown as it was kept, to whoever may have it. */}
      <img
        src={copyFileAddress(copy.id, 'picture')}
        alt={t('alt', { n: copy.number, id: copy.sourceId })}
        loading="lazy"
      />
      <figcaption className="small quiet pt-s">{t('how')}</figcaption>
    </figure>
  )
}

/** Whether there is anything to say of a picture. */
export function hasPagePicture({ pictureMissed, pictureSize, isErased }: CopyView): boolean {
  return pictureMissed !== null || (pictureSize !== null && !isErased)
}
