import { useTranslations } from 'next-intl'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { UnmetLine } from './unmet-line'

/** The calm line beside a judgement that is not final: which rules it does not meet yet, or that it meets them and what it awaits. */
export function RulesLine({ line: { unmet, awaits } }: { line: Pick<JudgedLine, 'unmet' | 'awaits'> }) {
  const t = useTranslations('status-update.awaits')
  if (awaits === null) return <UnmetLine requirements={unmet} />
  return <p className="quiet small">{t(awaits)}</p>
}
