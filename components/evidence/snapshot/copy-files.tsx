import { useTranslations } from 'next-intl'
import { mayTake } from '@/lib/evidence/snapshot/policy'
import { copyFileAddress } from '@/lib/evidence/snapshot/rules/addresses'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import type { Actor } from '@/lib/ground/platform/actor'
import { isPictureType } from '@/lib/ground/platform/document-kinds'

interface OfCopy {
  /** Who looks at it; for a page that is kept, a visitor. */
  actor: Actor
  copy: CopyView
}

/** Whether somebody takes the files of a copy whose source they see. */
export function takesFiles({ actor, copy: { shown, isClosed, isErased, withheld } }: OfCopy): boolean {
  const extents = withheld.map(({ extent }) => extent)
  return !isErased && mayTake(actor, { isListed: true, shown, withheld: extents, isClosed })
}

/** The files of a copy, to be downloaded by whoever may: the record of the visit, the file where there is none, on the desk both. */
export function CopyFiles({ actor, copy }: OfCopy) {
  const t = useTranslations('snapshot')
  const { id, size, warcSize } = copy
  return (
    <ul className="list pt-m">
      {warcSize !== null && (
        <li>
          <a className="tap" href={copyFileAddress(id, 'warc')} download>
            {t('download', { n: warcSize })}
          </a>
        </li>
      )}
      {(warcSize === null || actor.kind === 'member') && (
        <li>
          <a className="tap" href={copyFileAddress(id, 'file')} download>
            {t('downloadFile', { n: size })}
          </a>
        </li>
      )}
    </ul>
  )
}

/** A copy that is a picture, where whoever looks may take it; nothing where it is none. Nothing else of a file is ever shown as it is. */
export function CopyPicture({ actor, copy }: OfCopy) {
  const t = useTranslations('snapshot')
  if (!isPictureType(copy.contentType) || !takesFiles({ actor, copy })) return null
  return (
    <p>
      {/* biome-ignore lint/performance/noImgElement: it is not ours to make other sizes of */}
      <img
        className="copypicture"
        src={copyFileAddress(copy.id, 'file')}
        alt={t('picture', { n: copy.number, id: copy.sourceId })}
        loading="lazy"
      />
    </p>
  )
}
