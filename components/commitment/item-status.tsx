import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Dossier } from '@/lib/dossier/types'
import { formatList } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import type { EvidenceList } from '@/lib/status-update/rules/evidence-list'
import { groupOfItem } from '@/lib/status-update/rules/facets'
import { inShortOfWhole } from '@/lib/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/status-update/rules/judged-lines'
import { ALL_PARTIES } from '@/lib/status-update/types'
import { InShort } from '../method/in-short'
import { StatusMark } from '../method/status-mark'
import { OwnWords } from '../statement/own-words'
import { Hang } from '../ui/hang'
import { Ref } from '../ui/ref'
import { Sign } from '../ui/sign'
import { ItemStateMarks } from './item-states'
import { JudgementGrounds } from './judgement-grounds'
import { PartyRows } from './party-rows'
import { Provenance } from './provenance'
import { RationaleText } from './rationale-text'
import { Verdict } from './verdict'

interface ItemStatusProps {
  dossier: Dossier
  item: CommitmentView
  lines: readonly JudgedLine[]
  evidence: EvidenceList
  partyName: (key: string) => string
}

/** What became of the item: a judgement for all parties together or for each, or why there is none. */
export function ItemStatus({ dossier, item, lines, evidence, partyName }: ItemStatusProps) {
  const t = useTranslations()
  const isClaim = groupOfItem(item) === 'claims'
  return (
    <Hang
      id="status"
      title={isClaim ? t('status-update.finding.title') : t('status-update.status.title')}
      aside={
        lines.length > 0 && <Provenance slug={dossier.statement.slug} lines={lines} partyName={partyName} />
      }
    >
      {lines.length > 0 ? (
        <Judged dossier={dossier} item={item} lines={lines} evidence={evidence} partyName={partyName} />
      ) : (
        <Unjudged dossier={dossier} item={item} />
      )}
    </Hang>
  )
}

function Judged({ dossier, item, lines, evidence, partyName }: ItemStatusProps) {
  const t = useTranslations()
  const whole = inShortOfWhole(lines.map(({ revision }) => revision))
  const oneOfMany = lines.length > 1 || lines[0]?.party !== ALL_PARTIES
  const nameOf = (party: string) => (party === ALL_PARTIES ? t('commitment.together') : partyName(party))
  return (
    <>
      {lines.some(({ party }) => party !== ALL_PARTIES) && (
        <InShort
          said={whole === null ? [] : [whole]}
          partyName={partyName}
          className="inshort pb-m"
          withOriginal
        />
      )}
      {lines.map((line) => (
        <Verdict key={line.party} line={line} oneOfMany={oneOfMany} partyName={partyName} />
      ))}
      <OptionNote item={item} />
      <div className="prose mt-m">
        {lines.map(({ party, revision }) => (
          <RationaleText
            key={party}
            revision={revision}
            evidence={evidence}
            lead={oneOfMany ? nameOf(party) : undefined}
          />
        ))}
      </div>
      {lines.map(({ party, revision }) => (
        <JudgementGrounds key={party} revision={revision} />
      ))}
      {lines.some(isBuiltOnExcerpts) && (
        <p className="small quiet mt-m line gap-s">
          <Sign name="missing" />
          <span className="grow">{t('review.excerpts')}</span>
        </p>
      )}
      <PartyRows
        item={item}
        statement={dossier.statement}
        revisions={dossier.revisions}
        partyName={partyName}
      />
    </>
  )
}

/** Provisional while a citation lacks its exact words or their place: nobody has opened the source. */
function isBuiltOnExcerpts({ as, unmet }: JudgedLine): boolean {
  return as === 'provisional' && unmet.some(({ key }) => key === 'status-update.unmet.quotes')
}

function Unjudged({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations()
  const unjudged = groupOfItem(item) === 'claims' ? 'not_checked' : 'not_rated'
  if (item.governs.length > 0)
    return (
      <>
        <GovernedItems dossier={dossier} item={item} />
        <OptionNote item={item} />
      </>
    )
  if (!item.followed)
    return (
      <>
        <p className="h2">{t('commitment.group.quiet')}</p>
        <p className="small quiet pt-s">{t('commitment.group.quietDef')}.</p>
      </>
    )
  return (
    <>
      <p>
        <StatusMark judgement={unjudged} />
      </p>
      <p className="small quiet pt-s">
        {unjudged === 'not_checked'
          ? t('status-update.findingDef.not_checked')
          : t('status-update.statusDef.not_rated')}
      </p>
      <OptionNote item={item} />
    </>
  )
}

/** Beside the status of every conditional item: an option is never a promise. */
function OptionNote({ item }: { item: CommitmentView }) {
  const t = useTranslations('status-update')
  return item.force === 'conditional' && <p className="option pb-s">{t('optionNote')}</p>
}

/** A governing item is not rated itself: it shows what became of the items that it governs. */
function GovernedItems({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations('commitment.group')
  const locale = useLocale()
  const governed = dossier.items.filter(({ reference }) => item.governs.includes(reference))
  return (
    <>
      <p className="pb-s">{t('governs', { ref: item.reference, refs: formatList(locale, item.governs) })}</p>
      <ul className="list pb-m">
        {governed.map(({ reference, title, titleLanguage }) => (
          <li key={reference} className="line">
            <Ref>{reference}</Ref>
            <a
              className="plain serif grow"
              href={localePath(locale, `/${dossier.statement.slug}/${reference}`)}
            >
              <OwnWords words={{ text: title, language: titleLanguage }} />
            </a>
            <ItemStateMarks states={dossier.states.get(reference) ?? []} />
          </li>
        ))}
      </ul>
    </>
  )
}
