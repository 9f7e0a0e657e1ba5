import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import { QuotedWords } from '@/components/ground/ui/words'
import { localePath } from '@/lib/ground/i18n/routing'
import { noPromiseOf } from '@/lib/text/commitment/rules/force'
import type { CommitmentView, ForcesByParty, PartyForce, WordsElsewhere } from '@/lib/text/commitment/types'
import { saidIn } from '@/lib/text/statement/rules/names-by-language'
import { type PartyView, SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { ForceMark } from '../method/force-mark'
import { usePartyName } from '../statement/names'
import { LanguageLabel, OwnWords } from '../statement/own-words'

interface PartyForcesProps {
  item: Pick<CommitmentView, 'byParty'>
  slug: string
  parties: readonly PartyView[]
}

/** Where on an item's page its forces stand party by party. */
export const BY_PARTY = 'by-party'

/**
 * How firmly the texts of each party say it, with the words, where they stand and how far those texts were seen; before it what must be known to read
 * it. Nothing where no texts are known to differ.
 */
export function PartyForces({ item: { byParty }, slug, parties }: PartyForcesProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (!byParty) return null
  return (
    <Fold title={t('commitment.byParty.title')}>
      {/* In the fold, so that its address opens it. */}
      <p className="prose" id={BY_PARTY}>
        <OwnWords words={saidIn(byParty.long, locale)} />
      </p>
      <p className="prose pt-s">
        <OwnWords words={saidIn(byParty.caution, locale)} />
      </p>
      <ul className="small quiet pt-s">
        {byParty.cautionWords.map((each) => (
          <Elsewhere key={`${each.address} ${each.words}`} said={each} slug={slug} />
        ))}
      </ul>
      {byParty.parties.map((each) => (
        <OfParty key={each.party} of={each} slug={slug} parties={parties} />
      ))}
      <p className="small quiet pt-m">{t('statement.seen.forceHow')}</p>
    </Fold>
  )
}

function OfParty({ of, slug, parties }: { of: PartyForce } & Omit<PartyForcesProps, 'item'>) {
  const t = useTranslations()
  const locale = useLocale()
  const partyName = usePartyName(parties)
  const is = noPromiseOf(of)
  return (
    <section className="pt-m">
      <h3 className="line">
        <b>{partyName(of.party)}</b> <ForceMark force={of.force} />
      </h3>
      <ul className="pt-s">
        {of.words.map((each) => (
          <Elsewhere key={`${each.address} ${each.words}`} said={each} slug={slug} />
        ))}
      </ul>
      <p className="prose small pt-s">
        {is !== null && `${t(`share.preview.${is}`)} `}
        <OwnWords words={saidIn(of.note, locale)} />
      </p>
      <p className="small quiet">
        <OwnWords words={{ text: of.certainty, language: SUMMARY_LANGUAGE }} />
      </p>
      {of.later.length > 0 && (
        <details className="small">
          <summary>{t('commitment.byParty.later')}</summary>
          <ul>
            {of.later.map((each) => (
              <Elsewhere key={`${each.address ?? each.source} ${each.words}`} said={each} slug={slug} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Words of a text, where they stand, and whose they are. */
function Elsewhere({ said, slug }: { said: WordsElsewhere; slug: string }) {
  const locale = useLocale()
  const { words, language, how, address, source } = said
  const href = address ?? localePath(locale, `/${slug}/sources/${source}`)
  return (
    <li>
      <QuotedWords lang={language} words={words} />
      <LanguageLabel language={language} />{' '}
      <span className="small quiet">
        <OwnWords words={{ text: how, language: SUMMARY_LANGUAGE }} />,{' '}
        <a href={href}>
          <bdi dir="ltr">{address === null ? source : hostOf(address)}</bdi>
        </a>
      </span>
    </li>
  )
}

/** The same in a line for each party: its words and where they stand. @param href where all of it is */
export function PartyForcesInShort({
  byParty,
  parties,
  href,
}: {
  byParty: ForcesByParty
  parties: readonly PartyView[]
  href?: string
}) {
  const t = useTranslations('commitment.byParty')
  const partyName = usePartyName(parties)
  return (
    <ul className="small partyforces" aria-label={t('title')}>
      {byParty.parties.flatMap(({ party, force, words: [first] }) =>
        first
          ? [
              <li key={party}>
                {partyName(party)} <ForceMark force={force} />{' '}
                <QuotedWords lang={first.language} words={first.words} />
                <LanguageLabel language={first.language} />{' '}
                <span className="quiet">
                  <bdi dir="ltr">{first.address === null ? first.source : hostOf(first.address)}</bdi>
                </span>
              </li>,
            ]
          : [],
      )}
      {href !== undefined && (
        <li>
          <a className="tap" href={href}>
            {t('more')}
          </a>
        </li>
      )}
    </ul>
  )
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./u, '')
}
