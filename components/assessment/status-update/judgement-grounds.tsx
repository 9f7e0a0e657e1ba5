import { useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import { StanceMark } from '@/components/text/method/stance-mark'
import { OwnWords } from '@/components/text/statement/own-words'
import {
  type EvidenceList,
  type NumberOf,
  numbersInOrder,
} from '@/lib/assessment/status-update/rules/evidence-list'
import type { ElementCitation, RevisionView } from '@/lib/assessment/status-update/types'
import { STANCES } from '@/lib/text/method/types'
import { SearchLogList } from './search-log-list'
import { TestAnswers } from './test-answers'

/** What of a judgement its grounds are shown with. */
type Grounded = Pick<
  RevisionView,
  'id' | 'elements' | 'laterText' | 'searchLogs' | 'testAnswers' | 'rationaleLanguage'
>

interface GroundsProps {
  revision: Grounded
  /** The page's list of evidence, whose numbers are then said, as in the rationale beside it; left out where the judgement's own stand. */
  evidence?: Pick<EvidenceList, 'numberOf'>
}

interface ElementsProps extends GroundsProps {
  /** The elements, by place counted from 0, that rest on the claimant alone (`elementsOfClaimant`). */
  ofClaimant?: readonly number[]
}

/** What a judgement rests on besides its sources: the elements of a claim, a later text, where somebody looked, what it says of each test. */
export function JudgementGrounds(props: ElementsProps) {
  return (
    <>
      <JudgedElements {...props} />
      <OtherGrounds {...props} />
    </>
  )
}

/** The elements of a claim, and whether the evidence covers each; nothing for what is no claim. */
export function JudgedElements({ revision, evidence, ofClaimant = [] }: ElementsProps) {
  if (revision.elements.length === 0) return null
  return <Elements {...{ revision, ofClaimant }} numberOf={numbersOn(revision, evidence)} />
}

function numbersOn(revision: Grounded, evidence: GroundsProps['evidence']): NumberOf {
  return (own) => evidence?.numberOf(revision.id, own) ?? own
}

/** What a judgement rests on besides sources and elements: a later text, where somebody looked, what it says of each test. */
export function OtherGrounds({ revision, evidence }: GroundsProps) {
  const { laterText, searchLogs, testAnswers } = revision
  const numberOf = numbersOn(revision, evidence)
  return (
    <>
      {laterText !== null && <LaterText address={laterText} />}
      {searchLogs.length > 0 && <SearchLog revision={revision} />}
      {testAnswers.length > 0 && <Tests revision={revision} numberOf={numberOf} />}
    </>
  )
}

function Elements({
  revision: { elements, rationaleLanguage },
  numberOf,
  ofClaimant,
}: {
  revision: Grounded
  numberOf: NumberOf
  ofClaimant: readonly number[]
}) {
  const t = useTranslations('commitment')
  const claimantOnly = useTranslations('status-update.judge')('claimantOnly')
  return (
    <>
      <h3 className="h3 mt-m">{t('elements')}</h3>
      <ul className="list">
        {elements.map(({ name, covered, citations = [] }, place) => (
          <li key={name} className="line">
            <span className="serif">
              <OwnWords words={{ text: name, language: rationaleLanguage }} />
            </span>
            <span className="quiet push">
              <Sign name={covered ? 'pass' : 'open'} /> {covered ? t('covered') : t('notCovered')}
            </span>
            {(citations.length > 0 || ofClaimant.includes(place)) && (
              <span className="line small full">
                <ElementCitations citations={citations} numberOf={numberOf} />
                {ofClaimant.includes(place) && <span>{claimantOnly}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What each citation that an element names says of it: the sign and the word of the stance, and the numbers. */
export function ElementCitations({
  citations,
  numberOf = (own) => own,
}: {
  citations: readonly ElementCitation[]
  numberOf?: NumberOf
}) {
  return STANCES.map((stance) => {
    const own = citations.filter((each) => each.stance === stance).map(({ number }) => number)
    const numbers = numbersInOrder(own, numberOf)
    return (
      numbers.length > 0 && (
        <span key={stance} className="nowrap">
          <StanceMark stance={stance} /> {numbers.join(' ')}
        </span>
      )
    )
  })
}

function LaterText({ address }: { address: string }) {
  const t = useTranslations('commitment')
  return (
    <>
      <h3 className="h3 mt-m">{t('laterText')}</h3>
      <p>
        <a className="addr addr--link" href={address} rel="nofollow ugc">
          {address}
        </a>
      </p>
    </>
  )
}

function SearchLog({ revision }: { revision: Grounded }) {
  return (
    <>
      <h3 className="h3 mt-m">{useTranslations('commitment')('searchLog')}</h3>
      <SearchLogList revision={revision} />
    </>
  )
}

function Tests({ revision, numberOf }: { revision: Grounded; numberOf: NumberOf }) {
  const t = useTranslations('status-update.tests')
  return (
    <>
      <h3 className="h3 mt-m">{t('title')}</h3>
      <TestAnswers revision={revision} numberOf={numberOf} />
    </>
  )
}
