import { useTranslations } from 'next-intl'
import { StatusLink } from '@/components/text/method/status-link'
import type { CountedKey } from '@/lib/assessment/status-update/rules/record'
import type { ShownFigures } from '@/lib/assessment/status-update/types'

/**
 * How many items stand where. Glyphs are counted; a score is never made. Where all judgements are provisional the note under the
 * counts says so once; where some are final each count that is not says it itself. Nothing where nothing is counted.
 */
export function Counts({ counts, brief }: { counts: readonly CountedKey[]; brief: boolean }) {
  if (counts.length === 0) return null
  return (
    <p className="key pb-m">
      {counts.map(({ key, provisional, count }) => (
        <span key={`${key} ${provisional}`} className="line gap-s">
          <b>{count}</b>
          <StatusLink judgement={key} provisional={provisional} brief={brief} />
        </span>
      ))}
    </p>
  )
}

/** How many of the judgements shown are provisional, in words: none, some or all of them. */
export function ProvisionalNote({ figures: { lines, provisional } }: { figures: ShownFigures }) {
  const t = useTranslations()
  if (provisional === 0) return null
  return (
    <>
      {provisional === lines
        ? t('dossier.index.allProvisional', { n: provisional })
        : t('dossier.front.someProvisional', { n: provisional, m: lines })}{' '}
      {t('review.awaiting')}.{' '}
    </>
  )
}
