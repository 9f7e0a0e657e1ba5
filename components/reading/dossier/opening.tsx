import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { PartyName, StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { OwnTextLink } from '@/components/text/statement/own-text-link'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Front } from '@/lib/reading/dossier/types'
import { inPlace } from '@/lib/text/statement/rules/own-words'
import { translatedName } from '@/lib/text/statement/rules/statement-names'
import type { PartyView } from '@/lib/text/statement/types'

interface OpeningProps {
  front: Front
  /** What the statement holds, and up to when it was checked. */
  children: ReactNode
}

/** What the statement is: its title, where and when, what it holds, and what text there is and who spoke. */
export function Opening({
  front: { statement, own: [offered] = [], offices = [], asOf },
  children,
}: OpeningProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { slug, date, passages, base } = statement
  return (
    <div className="opening">
      <div className="opening__t">
        <h1 className="subtitle">
          <StatementTitle statement={statement} />
        </h1>
        <TranslatedFrom translation={translatedName(statement, 'statement_title', locale)} />
        <p className="dateline">
          <StatementPlace statement={statement} />
          {commaIn(locale)}
          <Time date={date} length="long" />
        </p>
        <TranslatedFrom translation={translatedName(statement, 'statement_place', locale)} />
        {offered && (
          <p className="small">
            <OwnTextLink slug={slug} text={offered} />
          </p>
        )}
      </div>
      <div>{children}</div>
      <Facts>
        <Fact term={t('dossier.index.text')}>
          <a href={localePath(locale, `/${slug}/statement`)}>{t('dossier.index.readAnnotated')}</a>
          {commaIn(locale)}
          {t('dossier.index.passagesIn', { n: passages.length, language: language(base.language) })}
        </Fact>
        <Fact term={t('layout.nav.versions')}>
          <a href={localePath(locale, `/${slug}/variants`)}>{t('statement.sideBySide')}</a>
        </Fact>
        <Fact term={t('dossier.front.spoke')}>
          <WhoSpoke statement={statement} offices={offices} />
        </Fact>
        {asOf === undefined && (
          <Fact term={t('edition.file.briefing')}>
            <a href={localePath(locale, pageAddress('briefing', { statement: slug }))}>
              {t('dossier.front.briefing')}
            </a>
          </Fact>
        )}
      </Facts>
    </div>
  )
}

/** As many parties as are named in sight; more open from their number. */
const PARTIES_IN_SIGHT = 4

/** The parties of a statement, with who spoke for each; where the text names nobody that is said once, and nobody is named in their place. */
function WhoSpoke({ statement: { parties, base }, offices }: Required<Pick<Front, 'statement' | 'offices'>>) {
  const t = useTranslations('dossier.front')
  const unnamed = parties.filter(({ representedBy }) => representedBy === null).length
  const list = (
    <>
      <ul>
        {parties.map((party) => (
          <li key={party.key}>
            <Spoken party={party} language={base.language} offices={offices} />
          </li>
        ))}
      </ul>
      {unnamed > 0 && (
        <p className="quiet">
          {unnamed === parties.length ? t('spokeUnnamed') : t('spokeSomeUnnamed', { n: unnamed })}
        </p>
      )}
    </>
  )
  if (parties.length <= PARTIES_IN_SIGHT) return list
  return (
    <details>
      <summary>{t('parties', { n: parties.length })}</summary>
      {list}
    </details>
  )
}

interface SpokenProps {
  party: PartyView
  language: string
  offices: NonNullable<Front['offices']>
}

function Spoken({ party, language, offices }: SpokenProps) {
  const locale = useLocale()
  const { representedBy } = party
  if (representedBy === null) return <PartyName party={party} language={language} />
  const { translated } = offices.find((each) => each.party === party.key) ?? {}
  const office = inPlace({ text: representedBy, language }, translated?.represented_by)
  return (
    <>
      <span className="quiet">
        <PartyName party={party} language={language} />
        {colonIn(locale)}
      </span>
      <OwnWords words={office} />
      <TranslatedFrom translation={office.translation} />
    </>
  )
}
