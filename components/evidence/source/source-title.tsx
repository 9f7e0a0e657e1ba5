import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { SourceView } from '@/lib/evidence/source/types'

/** A source's title in its own language. */
export function SourceTitle({ source: { title, language } }: { source: SourceView }) {
  return <Words lang={language}>{title}</Words>
}

/** What the title rests on, where it is not the one that the document shows. */
export function TitleBasisMark({ source: { titleBasis } }: { source: Pick<SourceView, 'titleBasis'> }) {
  const t = useTranslations('status-update.citation')
  if (titleBasis === 'as_shown') return null
  return (
    <span className="basis">
      {titleBasis === 'reconstructed' ? t('titleReconstructed') : t('titleDescribed')}
    </span>
  )
}
