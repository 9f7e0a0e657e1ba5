import { useTranslations } from 'next-intl'
import { offered } from '@/lib/evidence/source/rules/offered'

/**
 * What stands beside a field that finds sources: how many answer to what was typed, or that these are the first of more. Nothing is said of
 * what was found before there is an answer.
 */
export function FoundLine({
  typed,
  found,
  isAnswered = true,
  isAway = false,
}: {
  typed: string
  /** What answers to it (`findEntries`). */
  found: readonly unknown[]
  /** Whether that is the answer to what stands there now. */
  isAnswered?: boolean
  /** Whether no answer came. */
  isAway?: boolean
}) {
  const t = useTranslations('source.collect')
  if (typed.trim() === '') return null
  if (!isAnswered) return t(isAway ? 'away' : 'looking')
  const { shown, isCut } = offered(found)
  return t(isCut ? 'firstFound' : 'found', { n: shown.length })
}
