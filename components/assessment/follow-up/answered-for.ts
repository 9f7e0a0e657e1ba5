import { usePartyName } from '@/components/text/statement/names'
import { isolated } from '@/lib/ground/i18n/isolated'
import { ALL_PARTIES, type PartyView } from '@/lib/text/statement/types'

/** For whom the judgement stands that answers a question, as its line among the messages asks: one party by its name, or all together. */
export function useAnsweredFor(
  parties: readonly PartyView[],
): (line: string) => { of: 'all' | 'one'; party: string } {
  const partyName = usePartyName(parties)
  return (line) =>
    line === ALL_PARTIES ? { of: 'all', party: '' } : { of: 'one', party: isolated(partyName(line)) }
}
