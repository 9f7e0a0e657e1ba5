import { useTranslations } from 'next-intl'
import type { Stance } from '@/lib/text/method/types'
import { Glyph } from './glyph'

/** How many sources support, contradict or give context. */
export function StanceCounts({ counts }: { counts: readonly { stance: Stance; n: number }[] }) {
  const t = useTranslations('status-update.stance')
  return (
    <span className="stances">
      {counts.map(({ stance, n }) => (
        <span key={stance}>
          <Glyph name={stance} />
          <span>{t(`counted.${stance}`, { n })}</span>
        </span>
      ))}
    </span>
  )
}
