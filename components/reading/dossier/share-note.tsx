import { useLocale, useTranslations } from 'next-intl'
import { aboutSign, useNoteName } from '@/components/text/note/about'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { noteAddress, notePath } from '@/lib/reading/share/rules/share-addresses'
import type { PublicNoteView } from '@/lib/text/note/types'
import { useNoteCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'

/** How to share and cite one public note; closed until it is asked for. */
export function ShareNote({ slug, note }: { slug: string; note: PublicNoteView }) {
  const t = useTranslations('share')
  const locale = useLocale()
  const nameOf = useNoteName()
  const cite = useNoteCitation()
  const day = dayOf(now())
  const fragment = `#${note.anchor}`
  const page = notePath(slug, note.target)
  const pinned = `${asOfAddress(page, day)}${fragment}`
  const name = [nameOf(note.target), note.author, formatDate(locale, note.publishedAt)].join(commaIn(locale))
  return (
    <details>
      <summary className="linklike tap small">{t('share')}</summary>
      <SharePanel
        path={noteAddress(slug, note.anchor)}
        permalink={`${page}${fragment}`}
        pinned={{ address: pinned, day }}
        citation={cite(note, aboutSign(note.target), { address: pinned, day })}
        title={`${aboutSign(note.target)}${commaIn(locale)}${note.author}`}
        name={name}
      />
    </details>
  )
}
