import { useTranslations } from 'next-intl'
import type { MarksPart } from '@/lib/text/bringing/rules/marks-part'
import type { OutlinedPart } from '@/lib/text/statement/rules/text-parts'
import type { TurnedTo } from './marks-turn'

/** The parts beside the one that is shown, each at an address of its own, and at one that shows it with what is shown. */
export function usePartsBeside(
  { passages, earlier, later }: MarksPart,
  page: string,
): { earlier: TurnedTo | null; later: TurnedTo | null } {
  const t = useTranslations('statement.parts')
  const [first, last] = [passages[0]?.number ?? 1, passages.at(-1)?.number ?? 1]
  const to = (part: OutlinedPart | null, name: string): TurnedTo | null =>
    part && {
      href: `${page}?at=${part.first.number}`,
      added: `${page}?at=${Math.min(first, part.first.number)}&until=${Math.max(last, part.last.number)}`,
      name,
    }
  return { earlier: to(earlier, t('earlier')), later: to(later, t('further')) }
}
