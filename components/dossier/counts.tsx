import { useTranslations } from 'next-intl'
import type { Overview } from '@/lib/dossier/types'
import type { CountedKey } from '@/lib/status-update/rules/record'
import { StatusMark } from '../method/status-mark'

/**
 * How many items stand where. Glyphs are counted; a score is never made. Where all judgements are interim the note under the
 * counts says so once; where some are final each count that is not says it itself.
 */
export function Counts({ counts, brief }: { counts: readonly CountedKey[]; brief: boolean }) {
  return (
    <p className="key pb-m">
      {counts.map(({ key, interim, count }) => (
        <span key={`${key} ${interim}`} className="line gap-s">
          <b>{count}</b>
          <StatusMark judgement={key} interim={interim} brief={brief} />
        </span>
      ))}
    </p>
  )
}

/** How many of the judgements shown are interim, in words: none, some or all of them. */
export function InterimNote({ overview: { lines } }: { overview: Overview }) {
  const t = useTranslations()
  const shown = [...lines.values()].flat()
  const interim = shown.filter((line) => line.as === 'interim').length
  if (interim === 0) return null
  return (
    <>
      {interim === shown.length
        ? t('dossier.index.allInterim', { n: interim })
        : t('dossier.front.someInterim', { n: interim, m: shown.length })}{' '}
      {t('review.awaiting')}.{' '}
    </>
  )
}
