import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { JudgementInLarge } from '@/components/assessment/status-update/judgement-in-large'
import { Ladder } from '@/components/assessment/status-update/ladder'
import { PartyJudgements, seenUpToOf } from '@/components/assessment/status-update/party-judgements'
import { useCheckedUpTo } from '@/components/assessment/status-update/seen-up-to'
import { SpreadBetween } from '@/components/assessment/status-update/spread-between'
import { Ref } from '@/components/ground/ui/ref'
import { StatusLink } from '@/components/text/method/status-link'
import { OwnWords } from '@/components/text/statement/own-words'
import { type EvidenceList, sourceCount } from '@/lib/assessment/status-update/rules/evidence-list'
import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { inShortOfWhole } from '@/lib/assessment/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { partyCells } from '@/lib/assessment/status-update/rules/party-cells'
import { formatList } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Dossier } from '@/lib/reading/dossier/types'
import { groupOfItem } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ItemStatusProps {
  dossier: Dossier
  item: CommitmentView
  lines: readonly JudgedLine[]
  evidence: EvidenceList
  partyName: (key: string) => string
}

/** What became of the item, beside its words: a judgement for all parties together or for each, or why there is none. */
export function ItemStatus({ dossier, item, lines, evidence, partyName }: ItemStatusProps) {
  const t = useTranslations()
  const day = dossier.asOf ?? dossier.today
  const checked = useCheckedUpTo(day)
  const [seenUpTo, ...otherDays] = seenUpToOf(lines)
  const [only, ...others] = lines
  const isForAll = only?.party === ALL_PARTIES && others.length === 0
  return (
    <section aria-labelledby="status">
      <div className="kick">
        <h2 id="status">{t('dossier.index.state')}</h2>
        {!isForAll && seenUpTo !== undefined && otherDays.length === 0 && <span>{checked(seenUpTo)}</span>}
      </div>
      {only === undefined ? (
        <Unjudged dossier={dossier} item={item} />
      ) : isForAll ? (
        <>
          <JudgementInLarge
            line={only}
            sources={sourcesOf(only, evidence)}
            day={day}
            partyName={partyName}
            isBrief
          />
          <Ladder reached={[only.revision.judgement]} />
        </>
      ) : (
        <Parties {...{ dossier, item, lines, evidence, partyName }} />
      )}
    </section>
  )
}

function sourcesOf({ revision }: JudgedLine, evidence: EvidenceList) {
  return { n: sourceCount(evidence.accountOf(revision.id)), href: '#history' }
}

/** The parties one by one, what is said of all of them in short, and how far they stand apart. */
function Parties({ dossier, item, lines, evidence, partyName }: ItemStatusProps): ReactNode {
  const whole = inShortOfWhole(lines.map(({ revision }) => revision))
  const parties = dossier.statement.parties.map(({ key }) => key)
  const cells = partyCells(item, revisionsOf(item.reference, dossier.revisions), parties)
  return (
    <>
      <InShort said={whole === null ? [] : [whole]} partyName={partyName} className="say" withOriginal />
      <Ladder reached={lines.map(({ revision }) => revision.judgement)} />
      <PartyJudgements
        slug={dossier.statement.slug}
        lines={lines}
        evidence={evidence}
        day={dossier.asOf ?? dossier.today}
        partyName={partyName}
      />
      {parties.length > 1 && <SpreadBetween cells={cells} partyName={partyName} />}
    </>
  )
}

function Unjudged({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations()
  const unjudged = groupOfItem(item) === 'claims' ? 'not_checked' : 'not_rated'
  if (item.governs.length > 0) return <GovernedItems dossier={dossier} item={item} />
  if (!item.followed)
    return (
      <>
        <p className="h2">{t('commitment.group.quiet')}</p>
        <p className="small quiet pt-s">{t('commitment.group.quietDef')}.</p>
      </>
    )
  return (
    <>
      <p className="verdict__word">
        <StatusLink judgement={unjudged} />
      </p>
      <p className="small quiet pt-s">
        {unjudged === 'not_checked'
          ? t('status-update.findingDef.not_checked')
          : t('status-update.statusDef.not_rated')}
      </p>
    </>
  )
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
