import { useTranslations } from 'next-intl'
import type { FindingKey, StatusKey } from '@/lib/text/method/types'
import { Glyph } from './glyph'
import { useJudgementName } from './judgement-name'

interface StatusMarkProps {
  judgement: StatusKey | FindingKey
  /** Judged by one person, not yet read by a second: the glyph is hatched and a third word says so. */
  provisional?: boolean
  /** Leaves the third word out where it stands for many at once, as in a count. The glyph stays hatched. */
  brief?: boolean
}

/** A status or finding: glyph, word, and "Provisional" where it is. */
export function StatusMark({ judgement, provisional = false, brief = false }: StatusMarkProps) {
  const name = useJudgementName()
  const t = useTranslations('review')
  return (
    <span className="st">
      <Glyph name={judgement} provisional={provisional} />
      <span>{name(judgement)}</span>
      {provisional && !brief && (
        <>
          {' '}
          <span className="int">{t('provisional')}</span>
        </>
      )}
    </span>
  )
}
