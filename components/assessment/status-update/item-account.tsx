import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EvidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { localePath } from '@/lib/ground/i18n/routing'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { InShort } from './in-short'
import { JudgedElements, OtherGrounds } from './judgement-grounds'
import { NoLongerMetLine } from './no-longer-met'
import { accountAnchor } from './party-judgements'
import { Provenance } from './provenance'
import { RationaleText } from './rationale-text'
import { RulesLine } from './rules-line'

interface ItemAccountProps {
  line: JudgedLine
  evidence: EvidenceList
  /** For whom it stands. */
  whose: string
  /** Whether it is one of several: its reasons then open, and one sentence stands for them. */
  isApart: boolean
  slug: string
  partyName: (key: string) => string
}

/** Why one line was judged so: in a sentence where there are several, else in full; what one of several does not meet; then how it was assessed, which opens. */
export function ItemAccount({ line, evidence, whose, isApart, slug, partyName }: ItemAccountProps) {
  const t = useTranslations()
  const { party, revision, elementsOfClaimant } = line
  const said = inShortOfLine(revision)
  const reasons = (
    <div className="prose">
      <RationaleText revision={revision} evidence={evidence} />
    </div>
  )
  return (
    <Account labelledBy={isApart ? accountAnchor(party) : null}>
      {isApart && (
        <>
          <h3 className="h3" id={accountAnchor(party)}>
            {whose}
          </h3>
          <InShort
            said={said === null ? [] : [{ ...said, party: ALL_PARTIES }]}
            partyName={partyName}
            className="serif"
            withOriginal
          />
        </>
      )}
      {!isApart && reasons}
      <JudgedElements revision={revision} evidence={evidence} ofClaimant={elementsOfClaimant} />
      {isApart && (
        <>
          {line.awaits === null && <RulesLine line={line} />}
          {line.noLonger && <NoLongerMetLine noLonger={line.noLonger} />}
        </>
      )}
      <details className="assessed">
        <summary>{t('commitment.assessed')}</summary>
        {isApart && reasons}
        {line.awaits !== null && <RulesLine line={line} />}
        <OtherGrounds revision={revision} evidence={evidence} />
        <div className="small quiet pt-s">
          <Provenance slug={slug} line={line} partyName={partyName} />
          <RevisionLink line={line} slug={slug} />
        </div>
      </details>
    </Account>
  )
}

/** One of several has a name of its own. */
function Account({ labelledBy, children }: { labelledBy: string | null; children: ReactNode }) {
  return labelledBy === null ? (
    <div>{children}</div>
  ) : (
    <section aria-labelledby={labelledBy}>{children}</section>
  )
}

/** The way to the judgement's own page, where each of its sources stands in full. */
function RevisionLink({ line: { party, revision }, slug }: Pick<ItemAccountProps, 'line' | 'slug'>) {
  const t = useTranslations('status-update.revision')
  const { reference, number } = revision
  return (
    <p>
      <a className="tap" href={localePath(useLocale(), revisionAddress(slug, reference, party, number))}>
        {t('title', { n: number })}
      </a>
    </p>
  )
}
