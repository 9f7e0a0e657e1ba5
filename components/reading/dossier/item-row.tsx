import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { Ref } from '@/components/ground/ui/ref'
import { OptionNote } from '@/components/text/commitment/option-note'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceMark } from '@/components/text/method/force-mark'
import { StatusLink } from '@/components/text/method/status-link'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { sourceCount } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useGovernsNote } from './governs-note'
import { APART } from './parties-apart'

interface ItemRowProps {
  item: CommitmentView
  overview: Overview
  /** Whether all judgements are provisional, which is said once above them. */
  brief: boolean
}

/** One item and what became of it: its title, what its judgements say in short, the word for it, how sure, on how many sources. */
export function ItemRow({ item, overview, brief }: ItemRowProps) {
  const locale = useLocale()
  const partyName = usePartyName(overview.statement.parties)
  const { reference, governedBy, governs } = item
  const lines = overview.lines.get(reference) ?? []
  return (
    <li className={governedBy === null ? 'fate' : 'fate fate--in'}>
      <Ref>{reference}</Ref>
      <p className="fate__t">
        <a href={localePath(locale, `/${overview.statement.slug}/${reference}`)}>
          <OwnTitle of={item} />
        </a>
        {item.force !== 'claimed' && (
          <>
            {' '}
            <small>
              <ForceMark force={item.force} />
            </small>
          </>
        )}
      </p>
      {governs.length > 0 ? (
        <Governs item={item} overview={overview} />
      ) : (
        <>
          <div className="fate__in">
            <InShort said={inShortOf(lines.map(({ shown }) => shown))} partyName={partyName} />
          </div>
          <Now {...{ item, overview, brief }} />
        </>
      )}
    </li>
  )
}

/** Of an item that introduces others: that these are told below it, and that options are no promises. */
function Governs({ item, overview }: Omit<ItemRowProps, 'brief'>) {
  const note = useGovernsNote()
  const governed = overview.items.filter(
    ({ reference }) => reference === item.reference || item.governs.includes(reference),
  )
  return (
    <div className="fate__in">
      <OptionNote item={item} />
      <p className="small quiet">{note(governed)}</p>
    </div>
  )
}

function Now({ item: { reference }, overview: { states, lines, citations }, brief }: ItemRowProps) {
  const t = useTranslations()
  const shown = lines.get(reference) ?? []
  const isApart = shown.some(({ party }) => party !== ALL_PARTIES)
  const sources = sourceCount(citations.filter((each) => each.reference === reference))
  const [only] = shown
  return (
    <div className="fate__now">
      {(states.get(reference) ?? []).map(({ key, provisional }) => (
        <StatusLink key={key} judgement={key} provisional={provisional} brief={brief} />
      ))}
      <p className="line">
        {isApart ? (
          <a className="tap" href={`#${APART}`}>
            {t('dossier.front.apart')}
          </a>
        ) : (
          only && <ConfidenceMark confidence={only.shown.confidence} />
        )}
        <span>{t('commitment.sources', { n: sources })}</span>
      </p>
    </div>
  )
}
