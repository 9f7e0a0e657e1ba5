import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import type { InShort as InShortView } from '@/lib/assessment/status-update/rules/in-short'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface InShortProps {
  said: readonly InShortView[]
  partyName: (key: string) => string
  className?: string
  /** Whether the original of a translated one opens below it; lists leave that to the item's page. */
  withOriginal?: boolean
}

/**
 * What judgements say in one sentence each, translated or in their own language with its name; with the party's name where it holds for one
 * party.
 */
export function InShort({ said, partyName, className = 'inshort', withOriginal = false }: InShortProps) {
  const colon = colonIn(useLocale())
  return said.map(({ party, text, language, translation }) => (
    <Fragment key={party}>
      <p className={className}>
        {party !== ALL_PARTIES && (
          <b>
            <bdi>{partyName(party)}</bdi>
            {colon}
          </b>
        )}
        <OwnWords words={{ text, language }} />
      </p>
      {withOriginal && <TranslatedFrom translation={translation} />}
    </Fragment>
  ))
}
