import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { GovernedGlyphs, ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { JudgedApart } from '@/components/assessment/status-update/judged-apart'
import { RulesLine } from '@/components/assessment/status-update/rules-line'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceMark } from '@/components/text/method/force-mark'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { StanceCounts } from '@/components/text/method/stance-counts'
import { useAreaName, usePartyName } from '@/components/text/statement/names'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { judgedApart } from '@/lib/assessment/status-update/rules/apart'
import { evidenceList, stanceCounts } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOfLine, inShortOfWhole } from '@/lib/assessment/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { directionOf } from '@/lib/ground/i18n/routing'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import type { Dossier } from '@/lib/reading/dossier/types'
import { whyOf } from '@/lib/text/commitment/rules/item-words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ItemNoteProps {
  dossier: Dossier
  item: CommitmentView
  href: string
}

/** The note on a commitment or a claim: a head and a title, which open on what is shown of it in short. */
export function ItemNote({ dossier, item, href }: ItemNoteProps) {
  const t = useTranslations()
  const area = useAreaName(dossier.statement.areas)
  const lines = linesOf(dossier, item)
  const whole = inShortOfWhole(lines.map(({ revision }) => revision))
  const partyName = usePartyName(dossier.statement.parties)
  const only = lines.length === 1 ? lines[0] : undefined
  const { parties } = dossier.statement
  const apart = judgedApart(
    lines.map(({ revision }) => revision),
    parties.map(({ key }) => key),
  )
  const { reference, titleLanguage: lang } = item
  const dir = directionOf(lang)
  const why = whyOf(item)
  const evidence = evidenceList(lines.map(({ revision }) => revision)).entries
  return (
    <details className="note" id={`b${reference}`}>
      <summary>
        <span className="note__h">
          <span className="ref br">{reference}</span>
          <NoteStates dossier={dossier} item={item} />
          {only && <ConfidenceMark confidence={only.revision.confidence} brief />}
          <span className="more" aria-hidden="true" />
        </span>
        <span className="note__t" lang={lang} dir={dir}>
          {item.title}
          <LanguageLabel language={lang} />
        </span>
        <JudgedApart apart={apart} parties={parties} />
      </summary>
      <div className="note__b" id={`n${reference}`}>
        <p>
          <ForceMark force={item.force} /> · {area(item.areaKey)}
          {only && ` · ${t(`status-update.confidence.${only.revision.confidence}`)}`}
          {item.governedBy !== null && ` · ${t('commitment.group.governedBy', { ref: item.governedBy })}`}
        </p>
        <p className="serif" lang={why.language} dir={directionOf(why.language)}>
          {why.text}
          <LanguageLabel language={why.language} />
        </p>
        {lines.length > 1 && <InShort said={whole === null ? [] : [whole]} partyName={partyName} />}
        {lines.map((line) => (
          <NoteLine key={line.party} line={line} dossier={dossier} named={only === undefined} />
        ))}
        <p className="line gap-s">
          {lines.length > 0 ? (
            <StanceCounts counts={stanceCounts(evidence)} />
          ) : (
            <span className="quiet">{t('source.count', { n: item.bearingCount })}</span>
          )}
          <a className="push tap24" href={href} aria-label={`${t('statement.record')} ${reference}`}>
            {t('statement.record')}
          </a>
        </p>
      </div>
    </details>
  )
}

/** What stands in a note's head: the item's own judgements, or those of the items that it governs. */
function NoteStates({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  if (item.followed) return <ItemStateMarks states={dossier.states.get(item.reference) ?? []} />
  const governed = item.governs.map((reference) => ({
    reference,
    states: dossier.states.get(reference) ?? [],
  }))
  return governed.length > 0 && <GovernedGlyphs governed={governed} />
}

function NoteLine({ line, dossier, named }: { line: JudgedLine; dossier: Dossier; named: boolean }) {
  const t = useTranslations()
  const colon = colonIn(useLocale())
  const judgement = useJudgementName()
  const party = usePartyName(dossier.statement.parties)
  const { revision } = line
  const inShort = inShortOfLine(revision)
  return (
    <>
      {named && (
        <p>
          {line.party === ALL_PARTIES ? t('commitment.together') : party(line.party)}
          {colon}
          {judgement(revision.judgement)}
        </p>
      )}
      <InShort said={inShort === null ? [] : [{ ...inShort, party: ALL_PARTIES }]} partyName={party} />
      <RulesLine line={line} />
      {line.newerWaits && <p>{t('review.newerWaits')}</p>}
    </>
  )
}
