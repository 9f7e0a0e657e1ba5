import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import type { CodingOver, CodingWritten } from '@/lib/assessment/second-coding/types'
import { evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import { formatDate } from '@/lib/ground/i18n/format'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { CitationList } from '../status-update/citation-list'
import { InShort } from '../status-update/in-short'
import { JudgementGrounds } from '../status-update/judgement-grounds'
import { RationaleText } from '../status-update/rationale-text'
import { BeginForm } from './begin-form'

/** One's own second judgement as it was given. */
export function Written({ view }: { view: CodingWritten }) {
  const t = useTranslations()
  const locale = useLocale()
  const { second, sources, statement, request, draftVersion, mayBegin } = view
  const evidence = evidenceList([second])
  const partyName = usePartyName(statement.parties)
  const inShort = inShortOfLine(second)
  return (
    <>
      <RailSection
        id="given"
        title={t('second-coding.given', { date: formatDate(locale, second.submittedAt) })}
      >
        {request.state === 'coded' && <p>{t('second-coding.wait')}</p>}
        {mayBegin && <BeginForm requestId={request.id} draftVersion={draftVersion} />}
        <p className="line pt-s">
          <StatusMark judgement={second.judgement} provisional brief />
          <ConfidenceMark confidence={second.confidence} />
        </p>
        <InShort
          said={inShort === null ? [] : [{ ...inShort, party: ALL_PARTIES }]}
          partyName={partyName}
          className="inshort pt-s"
        />
        <div className="serif pt-m">
          <RationaleText revision={second} evidence={evidence} />
        </div>
        <JudgementGrounds revision={second} evidence={evidence} />
      </RailSection>
      <RailSection id="evidence" title={t('commitment.evidence')}>
        <CitationList
          entries={evidence.entries}
          sourceOf={(id) => sources[id]}
          slug={statement.slug}
          lang={second.rationaleLanguage}
          partyName={partyName}
        />
      </RailSection>
    </>
  )
}

/** What one had written of a second judgement that is no longer asked. */
export function Over({ view: { draft } }: { view: CodingOver }) {
  const t = useTranslations()
  return (
    <RailSection id="over" title={t('second-coding.over')}>
      <p>{t('second-coding.overHow')}</p>
      {draft && draft.rationale !== '' && (
        <blockquote className="serif pt-m break-words" lang={draft.rationaleLanguage || undefined} dir="auto">
          {draft.rationale}
        </blockquote>
      )}
      {draft?.citations.map(({ sourceId, shows }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation is known by its number
        <p key={index} className="small">
          [{index + 1}] <bdi>{sourceId}</bdi> <bdi>{shows}</bdi>
        </p>
      ))}
    </RailSection>
  )
}
