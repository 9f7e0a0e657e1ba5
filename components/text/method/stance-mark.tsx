import { useTranslations } from 'next-intl'
import type { Stance } from '@/lib/text/method/types'
import { Glyph } from './glyph'

/** Whether a source supports, contradicts, or gives context. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations('status-update.stance')
  return (
    <span className="stance">
      <Glyph name={stance} />
      {t(stance)}
    </span>
  )
}
