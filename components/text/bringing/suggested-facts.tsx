import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { QuotedWords, Words } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { Proposal } from '@/lib/text/bringing/types'
import type { AreaView } from '@/lib/text/statement/types'
import { ForceMark } from '../method/force-mark'
import { useAreaName } from '../statement/names'
import { OftenTaken } from './often-taken'
import type { ShownProposal } from './suggested-fields'

/** How many bodies a row names; the others are counted, and named by its fields. */
const NAMED = 3

interface SuggestedFactsProps {
  proposal: ShownProposal
  language: string
  areas: readonly AreaView[]
  /** Whether the area is said: where it can be chosen it is not. */
  saysArea: boolean
}

/** What would be said of the words, in two lines: reference, title and force; area, bodies and why. All of it can be corrected below. */
export function SuggestedFacts({ proposal, language, areas, saysArea }: SuggestedFactsProps) {
  const t = useTranslations()
  const areaName = useAreaName(areas)
  const colon = colonIn(useLocale())
  const { suggestion, reference, title, titleLanguage, areaKey, areaFrom, responsible, why } = proposal
  return (
    <>
      <p className="line">
        <Ref>{reference}</Ref>
        <b className="sugg-title">
          <Words lang={titleLanguage}>{title}</Words>
        </b>
        {suggestion.force && <ForceMark force={suggestion.force} />}
        <span className="small quiet">{t('bringing.suggest.passage', { n: suggestion.passage })}</span>
      </p>
      <ProgramLabel {...suggestion} />
      <p className="small sugg-facts">
        {saysArea && (
          <span>
            {t('commitment.area.title')}
            {colon}
            {areaKey === null ? t('bringing.suggest.areaFrom.next') : areaName(areaKey)}{' '}
            <AreaFrom from={areaFrom} language={language} />
          </span>
        )}
        {responsible.length > 0 && (
          <span>
            {t('commitment.responsible')}
            {colon}
            {responsible.slice(0, NAMED).map((name, index) => (
              <span key={name}>
                {index > 0 && ' · '}
                <Words lang={language}>{name}</Words>
              </span>
            ))}
            {responsible.length > NAMED &&
              ` · ${t('bringing.suggest.moreBodies', { n: responsible.length - NAMED })}`}
          </span>
        )}
        <span className="quiet">
          <Words lang={titleLanguage}>{why}</Words>
          {proposal.inAll && (
            <>
              {' '}
              <OftenTaken inAll={proposal.inAll} here={proposal.here} />
            </>
          )}
        </span>
      </p>
    </>
  )
}

/** Where the area that is proposed comes from, so that none is carried on unseen. */
function AreaFrom({ from, language }: { from: Proposal['areaFrom']; language: string }) {
  const t = useTranslations('bringing.suggest.areaFrom')
  if (from === null) return null
  return (
    <span className="quiet">
      (
      {from.by === 'heading'
        ? t.rich('heading', { words: () => <QuotedWords lang={language} words={from.words} /> })
        : from.by === 'mark'
          ? t.rich('mark', { ref: () => <Ref>{from.reference}</Ref> })
          : t('only')}
      )
    </span>
  )
}

/** By which program a suggestion is proposed, alone or beside the list of words, and why in its own words; nothing where by none. */
function ProgramLabel({
  force,
  proposedBy,
  reason,
}: Pick<ShownProposal['suggestion'], 'force' | 'proposedBy' | 'reason'>) {
  const t = useTranslations('bringing.program')
  if (proposedBy === null) return null
  return (
    <p className="small">
      {t(force === null ? 'by' : 'also', { program: isolated(proposedBy) })}
      {reason !== null && <>. {t.rich('reason', { reason: () => <bdi>{reason}</bdi> })}</>}
    </p>
  )
}
