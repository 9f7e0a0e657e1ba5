import { useLocale, useTranslations } from 'next-intl'
import { TranslateLink } from '@/components/assessment/translation/translate-link'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Words } from '@/components/ground/ui/words'
import { PartyName } from '@/components/text/statement/named'
import { LanguageLabel, OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { TextOrigin } from '@/components/text/statement/text-origin'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { inPlace, type Offices } from '@/lib/text/statement/rules/own-words'
import type { PartyView, StatementView } from '@/lib/text/statement/types'

interface WhoSpokeProps {
  statement: StatementView
  offices: Offices
  /** Whether the page shows what stands now, which can be translated. */
  isNow: boolean
}

/** The parties of a statement, who spoke for each, and where its words come from. */
export function WhoSpoke({ statement, offices, isNow }: WhoSpokeProps) {
  const { slug, parties, base } = statement
  const spoken = parties.flatMap(({ representedBy, ...party }) =>
    representedBy === null ? [] : [{ ...party, representedBy }],
  )
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{useTranslations('dossier.front')('spoke')}</h2>
      </div>
      {spoken.length > 0 && (
        <Facts>
          {spoken.map((party) => {
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
      )}
      <Unnamed
        parties={parties.filter(({ representedBy }) => representedBy === null)}
        language={base.language}
      />
      <TextOrigin statement={statement} />
      {isNow && (
        <p className="small pt-s">
          <TranslateLink of={{ slug, reference: null, source: null }} written={base.language} />
        </p>
      )}
    </section>
  )
}

/** Parties for whom the text names nobody: that is said once, and nobody is named in their place; in which language the names are is said once too. */
function Unnamed({ parties, language }: { parties: readonly PartyView[]; language: string }) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  if (parties.length === 0) return null
  const names = parties.map(({ key, name, names: said }) => ({ key, name, own: nameIn(said, locale) }))
  return (
    <>
      <p className="small quiet pt-s" id="nobody-named">
        {t('spokeUnnamed')}
      </p>
      <ul className="namelist" aria-describedby="nobody-named">
        {names.map(({ key, name, own }) => (
          <li key={key}>{own ?? <Words lang={language}>{name}</Words>}</li>
        ))}
      </ul>
      {language !== locale && names.some(({ own }) => own === null) && (
        <p className="small pt-s">
          <LanguageLabel language={language} />
        </p>
      )}
    </>
  )
}
