import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { JudgedApart } from '@/components/assessment/status-update/judged-apart'
import { JudgementInLarge } from '@/components/assessment/status-update/judgement-in-large'
import { seenUpToOf } from '@/components/assessment/status-update/party-judgements'
import { useCheckedUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Ref } from '@/components/ground/ui/ref'
import { OptionNote } from '@/components/text/commitment/option-note'
import { ForceMark } from '@/components/text/method/force-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { EditorialInShort } from '@/components/text/statement/editorial-notes'
import { usePartyName } from '@/components/text/statement/names'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import { judgedApart } from '@/lib/assessment/status-update/rules/apart'
import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { formatDate } from '@/lib/ground/i18n/format'
import { earliestOf } from '@/lib/ground/i18n/partial-date'
import { directionOf } from '@/lib/ground/i18n/routing'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import type { ItemOfDossier } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { editorialOn, quotedSpans } from '@/lib/text/statement/rules/editorial'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { introductionInShort, introductionsOf } from '@/lib/text/statement/rules/structure-part'
import { ALL_PARTIES } from '@/lib/text/statement/types'

/** An item on a card: its words, how firmly they are said, and what became of them. A withdrawn one says only that. */
export function EmbeddedItem({ dossier, item }: ItemOfDossier) {
  const partyName = usePartyName(dossier.statement.parties)
  const lines = linesOf(dossier, item)
  const { parties } = dossier.statement
  const apart = judgedApart(
    revisionsOf(item.reference, dossier.revisions),
    parties.map(({ key }) => key),
  )
  if (item.withdrawn) return <Withdrawn item={item} />
  return (
    <>
      <Of dossier={dossier} item={item} />
      <ItemsWords dossier={dossier} item={item} />
      <OptionNote item={item} />
      <div className="embedded__now">
        <States dossier={dossier} item={item} />
      </div>
      <InShort said={inShortOf(lines.map(({ revision }) => revision))} partyName={partyName} withOriginal />
      <JudgedApart apart={apart} parties={parties} />
    </>
  )
}

/** One judgement on a card, under the words that it is on. */
export function EmbeddedJudgement({ dossier, item, line: party }: ItemOfDossier & { line: string }) {
  const t = useTranslations('commitment')
  const partyName = usePartyName(dossier.statement.parties)
  const line = linesOf(dossier, item).find((each) => each.party === party)
  if (!line) return <Withdrawn item={item} />
  return (
    <>
      <Of dossier={dossier} item={item} />
      <ItemsWords dossier={dossier} item={item} />
      <OptionNote item={item} />
      <div className="pt-s">
        <p className="quiet">{party === ALL_PARTIES ? t('together') : partyName(party)}</p>
        <JudgementInLarge line={line} day={dossier.asOf ?? dossier.today} partyName={partyName} />
      </div>
    </>
  )
}

/** What the foot of an item's card says: up to when somebody looked. */
export function EmbeddedItemSaid({ dossier, item }: ItemOfDossier) {
  const checked = useCheckedUpTo(dossier.asOf ?? dossier.today)
  const earliest = earliestOf(seenUpToOf(linesOf(dossier, item)))
  return earliest !== null && <span className="quiet">{checked(earliest)}</span>
}

/** Which item of which statement it is, and how firmly its words are said. */
function Of({ dossier: { statement }, item }: ItemOfDossier) {
  return (
    <p className="line">
      <Ref>{item.reference}</Ref>
      <span className="quiet">{shortTitleIn(statement, useLocale()).text}</span>
      <span className="push">
        <ForceMark force={item.force} />
      </span>
    </p>
  )
}

function ItemsWords({ dossier: { statement, structure }, item }: ItemOfDossier) {
  const { language } = statement.base
  const lines = introductionsOf(statement, structure, item)
  return (
    <>
      {lines.map(({ start, exact }) => (
        <p key={start} className="quiet" lang={language} dir={directionOf(language)}>
          {introductionInShort(exact)}
        </p>
      ))}
      <blockquote className="embedded__words" lang={language} dir={directionOf(language)}>
        <QuotedItem item={item} language={language} editorial={statement.base.editorial} marked />
        <LanguageLabel language={language} />
      </blockquote>
      <EditorialInShort notes={editorialOn(statement.base, ...lines, ...quotedSpans(item))} lang={language} />
    </>
  )
}

/** How the item stands; of one that governs others, that these are judged. */
function States({ dossier, item }: ItemOfDossier) {
  const t = useTranslations('commitment.group')
  const states = dossier.states.get(item.reference) ?? []
  if (item.governs.length > 0)
    return (
      <span className="line gap-s">
        {item.governs.map((reference) => (
          <span key={reference} className="line gap-s">
            <Ref>{reference}</Ref>
            {(dossier.states.get(reference) ?? []).map(({ key, provisional }) => (
              <StatusMark key={key} judgement={key} provisional={provisional} />
            ))}
          </span>
        ))}
      </span>
    )
  return states.length > 0 ? <ItemStateMarks states={states} /> : <span className="quiet">{t('quiet')}</span>
}

function Withdrawn({ item }: { item: CommitmentView }) {
  const t = useTranslations()
  const locale = useLocale()
  if (!item.withdrawn) return null
  return (
    <>
      <p className="serif strong">{t('commitment.withdrawnTitle', { ref: item.reference })}</p>
      <p className="quiet">
        {t('share.preview.withdrawn', { date: formatDate(locale, item.withdrawn.on, 'long') })}
      </p>
    </>
  )
}
