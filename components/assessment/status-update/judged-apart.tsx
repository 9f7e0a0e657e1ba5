import { useLocale } from 'next-intl'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { usePartyName } from '@/components/text/statement/names'
import type { JudgedApart as Apart } from '@/lib/assessment/status-update/rules/apart'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import type { PartyView } from '@/lib/text/statement/types'

/** For which parties an item's judgement stands, beside its sign; where there are several, each with its word. */
export function JudgedApart({ apart, parties }: { apart: readonly Apart[]; parties: readonly PartyView[] }) {
  const locale = useLocale()
  const partyName = usePartyName(parties)
  const judgementName = useJudgementName()
  return apart.map(({ judgement, parties: keys }) => (
    <span key={judgement} className="block small quiet">
      <bdi>{keys.map(partyName).join(commaIn(locale))}</bdi>
      {apart.length > 1 && `${colonIn(locale)}${judgementName(judgement)}`}
    </span>
  ))
}
