import { useJudgementName } from '@/components/text/method/judgement-name'
import { LADDER } from '@/lib/assessment/status-update/rules/method'
import type { Judgement } from '@/lib/text/method/types'

/** The ladder from its foot, with what was reached on it, by one party or by several; nothing for a judgement that is on none. */
export function Ladder({ reached }: { reached: readonly Judgement[] }) {
  const name = useJudgementName()
  if (!LADDER.some(({ key }) => reached.includes(key))) return null
  return (
    <ol className="ladder">
      {LADDER.map(({ key }) => (
        <li key={key} aria-current={reached.includes(key) ? 'step' : undefined}>
          {name(key)}
        </li>
      ))}
    </ol>
  )
}
