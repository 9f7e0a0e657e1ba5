import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { SourceView } from '@/lib/evidence/source/types'

/** A source's title in its own language. */
export function SourceTitle({ source: { title, language } }: { source: SourceView }) {
  return <Words lang={language}>{title}</Words>
}

interface TitleBasisMarkProps {
  source: Pick<SourceView, 'titleBasis'>
  /** Whether a sign stands for it, which the list explains once. */
  isShort?: boolean
}

/** What the title rests on, where it is not the one that the document shows. */
export function TitleBasisMark({ source: { titleBasis }, isShort = false }: TitleBasisMarkProps) {
  const t = useTranslations('status-update.citation')
  if (titleBasis === 'as_shown') return null
  const words = titleBasis === 'reconstructed' ? t('titleReconstructed') : t('titleDescribed')
  if (!isShort) return <span className="basis">{words}</span>
  return (
    <>
      <span className="not-own" aria-hidden="true" />
      <span className="vh"> {words}</span>
    </>
  )
}
