import { useLocale, useTranslations } from 'next-intl'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Time } from '@/components/ground/ui/time'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { Glyph } from '@/components/text/method/glyph'
import { StanceCounts } from '@/components/text/method/stance-counts'
import { StanceMark } from '@/components/text/method/stance-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import {
  type AccountEntry,
  type EvidenceList,
  stanceCounts,
} from '@/lib/assessment/status-update/rules/evidence-list'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { CitationEntry } from './citation-entry'
import { JudgementGrounds } from './judgement-grounds'
import { NoLongerMetLine } from './no-longer-met'
import { accountAnchor } from './party-judgements'
import { Provenance } from './provenance'
import { RationaleText } from './rationale-text'
import { RulesLine } from './rules-line'
import '@/styles/dossier.evidence.css'

interface ItemAccountProps {
  line: JudgedLine
  evidence: EvidenceList
  /** For whom each line stands, by the id of its judgement. */
  whose: (revisionId: string) => string
  /** Whether it is one of several: what it does not meet is then said here, else beside the word above. */
  isApart: boolean
  sourceOf: (id: string) => SourceView
  slug: string
  partyName: (key: string) => string
}

/** Why one line was judged so, and beside it what that rests on: the words of sources for it, against it and round it. */
export function ItemAccount({ line, evidence, whose, isApart, sourceOf, slug, partyName }: ItemAccountProps) {
  const t = useTranslations('commitment')
  const { party, revision, as } = line
  const uses = evidence.accountOf(revision.id)
  const id = accountAnchor(party)
  const rest = { evidence, whose, slug, partyName, sourceOf, revision }
  return (
    <section className="acct" aria-labelledby={id}>
      <div>
        <h3 className="h2" id={id}>
          {whose(revision.id)}
        </h3>
        <p className="line acct__s">
          <StatusMark judgement={revision.judgement} provisional={as === 'provisional'} />
          <ConfidenceMark confidence={revision.confidence} />
        </p>
        <div className="prose">
          <RationaleText revision={revision} evidence={evidence} />
        </div>
        {isApart && (
          <>
            <RulesLine line={line} />
            {line.noLonger && <NoLongerMetLine noLonger={line.noLonger} />}
          </>
        )}
        <JudgementGrounds revision={revision} evidence={evidence} ofClaimant={line.elementsOfClaimant} />
        <div className="acct__by">
          <Provenance slug={slug} line={line} partyName={partyName} />
        </div>
      </div>
      <div>
        <p className="line acct__k">
          <b>{t('evidence')}</b>
          <StanceCounts counts={stanceCounts(uses)} />
        </p>
        {uses.length === 0 && <p className="small quiet">{t('noneCited')}</p>}
        <Uses uses={isApart ? uses.filter(speaks) : uses} {...rest} />
        {isApart && <Context uses={uses.filter((use) => !speaks(use))} {...rest} />}
      </div>
    </section>
  )
}

/** Whether a source speaks for or against what is judged, and not round it. */
function speaks({ citation }: AccountEntry): boolean {
  return citation.stance !== 'context'
}

interface UsesProps extends Pick<ItemAccountProps, 'evidence' | 'whose' | 'slug' | 'partyName' | 'sourceOf'> {
  uses: readonly AccountEntry[]
  /** The judgement that rests on them. */
  revision: RevisionView
}

/** As many uses stand here in full; of the others who published them, and the judgement's own page has all in full. */
const MOST_IN_FULL = 20

function Uses({ uses, revision, sourceOf, ...props }: UsesProps) {
  const t = useTranslations('commitment')
  const { reference, party, number } = revision
  const shown = Math.min(uses.length, MOST_IN_FULL)
  return (
    <>
      <ol className="ev">
        {uses.map((use, index) => (
          <Use
            key={use.number}
            use={use}
            source={sourceOf(use.citation.sourceId)}
            isHome={props.evidence.homeOf(use.number) === revision.id}
            isBrief={index >= MOST_IN_FULL}
            lang={revision.rationaleLanguage}
            {...props}
          />
        ))}
      </ol>
      <FirstOf
        shown={shown}
        of={uses.length}
        words={t('inFull', { n: shown, m: uses.length })}
        href={`${revisionAddress(props.slug, reference, party, number)}#evidence`}
      />
    </>
  )
}

/** What is cited for context, where several judgements stand on the page: a closed line that opens, with who published it. */
function Context(props: UsesProps) {
  const t = useTranslations('status-update.stance')
  const locale = useLocale()
  const { uses, sourceOf } = props
  if (uses.length === 0) return null
  const publishers = [...new Set(uses.map(({ citation }) => sourceOf(citation.sourceId).publisher))]
  return (
    <details className="ctxs">
      <summary>
        <Glyph name="context" /> <b>{t('counted.context', { n: uses.length })}</b>{' '}
        <span className="quiet">{formatList(locale, publishers.map(isolated), 'unit')}</span>
      </summary>
      <Uses {...props} />
    </details>
  )
}

interface UseProps extends Pick<ItemAccountProps, 'evidence' | 'whose' | 'slug' | 'partyName'> {
  use: AccountEntry
  source: SourceView
  /** Whether the use stands here in full; else it is one that stands above, with all that is said of it. */
  isHome: boolean
  /** Whether only who published it is said here. */
  isBrief: boolean
  lang: string
}

/** A use of a source. Words that stand above already are led to, not quoted again. */
function Use({ use, source, isHome, isBrief, evidence, whose, slug, partyName, lang }: UseProps) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const { citation, number, quotedAt, alsoIn } = use
  const home = quotedAt === null ? null : evidence.homeOf(quotedAt)
  const same = quotedAt !== null && home !== null && (
    <a className="tap" href={`#e${quotedAt}`}>
      {t('sameWords', { whose: whose(home), n: quotedAt })}
    </a>
  )
  if (!isHome || isBrief)
    return (
      <li className="ev__same" id={isHome ? `e${number}` : undefined}>
        <span className="n">{number}</span>
        <p className="line">
          <StanceMark stance={citation.stance} />
          {same}
          <span className="quiet">
            <bdi>{source.publisher}</bdi>
            {source.date !== null && (
              <>
                {commaIn(locale)}
                <Time date={source.date} />
              </>
            )}
          </span>
        </p>
      </li>
    )
  return (
    <CitationEntry
      entry={use}
      source={source}
      slug={slug}
      lang={lang}
      partyName={partyName}
      quotedAt={same ? <p className="small">{same}</p> : undefined}
      also={
        alsoIn.length === 0 ? undefined : t('alsoFor', { parties: formatList(locale, alsoIn.map(whose)) })
      }
    />
  )
}
