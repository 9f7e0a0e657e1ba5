import { useTranslations } from 'next-intl'
import type { Line } from '@/lib/record/review/rules/line-difference'
import type { AlignedRow, AlignedSide, AlignmentWork } from '@/lib/text/statement/types'

/** What is read of an alignment, as lines: for each clause of the base, by its number, what renders it, and the operative words of both. */
export function useAlignedLines(work: AlignmentWork): (rows: readonly AlignedRow[]) => Line[] {
  const t = useTranslations()
  const { base, rendering, clauses } = work
  const operative = ({ exact, words }: AlignedSide) =>
    words && `${exact.slice(words.start, words.end)}: ${t(`commitment.force.${words.force}`)}`
  return (rows) =>
    rows.flatMap((row) => {
      const n = clauses.findIndex(({ start }) => start === row.base.start) + 1
      const line = (text: string | null, language: string): Line[] =>
        text === null ? [] : [{ label: t('statement.wording.clause', { n }), text, language }]
      return [
        ...line(row.other?.exact ?? t('statement.wording.notHere'), rendering.language),
        ...line(operative(row.base), base.language),
        ...line(row.other && operative(row.other), rendering.language),
      ]
    })
}
