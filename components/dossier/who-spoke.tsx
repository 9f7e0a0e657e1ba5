import { useTranslations } from 'next-intl'
import type { StatementView } from '@/lib/statement/types'
import { PartyName } from '../statement/named'
import { OwnWords } from '../statement/own-words'
import { TextOrigin } from '../statement/text-origin'
import { Fact, Facts } from '../ui/facts'

/** The parties of a statement, who spoke for each, and where its words come from. */
export function WhoSpoke({ statement }: { statement: StatementView }) {
  const { parties, base } = statement
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{useTranslations('dossier.front')('spoke')}</h2>
      </div>
      <Facts>
        {parties.map((party) => (
          <Fact key={party.key} term={<PartyName party={party} language={base.language} />}>
            <OwnWords words={{ text: party.representedBy, language: base.language }} />
          </Fact>
        ))}
      </Facts>
      <TextOrigin statement={statement} />
    </section>
  )
}
