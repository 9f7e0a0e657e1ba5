import { useTranslations } from 'next-intl'
import { inPlace, type Offices } from '@/lib/statement/rules/own-words'
import type { StatementView } from '@/lib/statement/types'
import { PartyName } from '../statement/named'
import { OwnWords, TranslatedFrom } from '../statement/own-words'
import { TextOrigin } from '../statement/text-origin'
import { TranslateLink } from '../translation/translate-link'
import { Fact, Facts } from '../ui/facts'

interface WhoSpokeProps {
  statement: StatementView
  offices: Offices
  /** Whether the page shows what stands now, which can be translated. */
  isNow: boolean
}

/** The parties of a statement, who spoke for each, and where its words come from. */
export function WhoSpoke({ statement, offices, isNow }: WhoSpokeProps) {
  const { slug, parties, base } = statement
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{useTranslations('dossier.front')('spoke')}</h2>
      </div>
      <Facts>
        {parties.map((party) => {
          const { translated } = offices.find((each) => each.party === party.key) ?? {}
          const original = { text: party.representedBy, language: base.language }
          const office = inPlace(original, translated?.represented_by)
          return (
            <Fact key={party.key} term={<PartyName party={party} language={base.language} />}>
              <OwnWords words={office} />
              <TranslatedFrom translation={office.translation} />
            </Fact>
          )
        })}
      </Facts>
      <TextOrigin statement={statement} />
      {isNow && (
        <p className="small pt-s">
          <TranslateLink of={{ slug, reference: null, source: null }} written={base.language} />
        </p>
      )}
    </section>
  )
}
