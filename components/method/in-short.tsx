import { useLocale } from 'next-intl'
import { colonIn } from '@/lib/i18n/punctuation'
import type { InShort as InShortView } from '@/lib/status-update/rules/in-short'
import { ALL_PARTIES } from '@/lib/status-update/types'
import { Words } from '../ui/words'

interface InShortProps {
  said: readonly InShortView[]
  partyName: (key: string) => string
  className?: string
}

/** What judgements say in one sentence each, in their own language; with the party's name where it holds for one party. */
export function InShort({ said, partyName, className = 'inshort' }: InShortProps) {
  const colon = colonIn(useLocale())
  return said.map(({ party, text, language }) => (
    <p key={party} className={className}>
      {party !== ALL_PARTIES && (
        <b>
          <bdi>{partyName(party)}</bdi>
          {colon}
        </b>
      )}
      <Words lang={language}>{text}</Words>
    </p>
  ))
}
