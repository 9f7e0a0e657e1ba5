import { useTranslations } from 'next-intl'
import type { Confidence } from '@/lib/text/method/types'
import { Glyph, type GlyphName } from './glyph'

/** The glyph of each confidence. */
export const ticks: Readonly<Record<Confidence, GlyphName>> = {
  low: 'conf1',
  moderate: 'conf2',
  high: 'conf3',
}

/** One, two or three tall ticks with the words. `brief` keeps the words for screen readers alone. */
export function ConfidenceMark({ confidence, brief = false }: { confidence: Confidence; brief?: boolean }) {
  const t = useTranslations('status-update.confidence')
  return (
    <span className="conf">
      <Glyph name={ticks[confidence]} />
      <span className={brief ? 'vh' : undefined}>{t(confidence)}</span>
    </span>
  )
}
