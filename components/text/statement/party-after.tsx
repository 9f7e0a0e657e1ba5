import { ALL_PARTIES, type PartyView } from '@/lib/text/statement/types'
import { usePartyName } from './names'

/** For whom a judgement stands, after an item's title; nothing where it stands for all parties together. */
export function PartyAfter({ party, parties }: { party: string; parties: readonly PartyView[] }) {
  const name = usePartyName(parties)
  // The space is of the title's size, not of the name's, which is smaller beside a large one.
  return (
    party !== ALL_PARTIES && (
      <>
        {' '}
        <b>{name(party)}</b>
      </>
    )
  )
}
