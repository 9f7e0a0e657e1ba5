import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Ref } from '@/components/ground/ui/ref'
import { asCell, asRow, asRowHead } from '@/components/ground/ui/table-roles'
import { ticks } from '@/components/text/method/confidence-mark'
import { Glyph } from '@/components/text/method/glyph'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import {
  type Axis,
  isBefore,
  type PicturedSource,
  stripOf,
} from '@/lib/assessment/status-update/rules/picture'
import { allReadUpToOf, readUpToOf } from '@/lib/assessment/status-update/rules/read-up-to'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview, PicturedRow } from '@/lib/reading/dossier/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useNowInWords } from './item-now'
import { PictureStrip } from './picture-strip'

interface PictureRowProps {
  row: PicturedRow
  overview: Overview
  axis: Axis
  brief: boolean
  onCard: boolean
}

/** One item: what it is called and what its judgements say in short, every source that is known for it over time, and the word for what became of it. */
export function PictureRow({ row, overview, axis, brief, onCard }: PictureRowProps) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const partyName = usePartyName(overview.statement.parties)
  const { item, sources, known } = row
  const { reference, force, governedBy } = item
  const lines = overview.lines.get(reference) ?? []
  return (
    <tr {...asRow} className={governedBy === null ? 'fate' : 'fate fate--in'}>
      <th {...asRowHead} className="c-what" scope="row">
        <Ref>{reference}</Ref>
        <p className="fate__t">
          <a
            className={`f f--${force}`}
            href={localePath(locale, `/${overview.statement.slug}/${reference}`)}
          >
            <OwnTitle of={item} />
          </a>
        </p>
        {!onCard && <InShort said={inShortOf(lines.map(({ shown }) => shown))} partyName={partyName} />}
      </th>
      <td {...asCell} className="c-strip">
        <PictureStrip
          axis={axis}
          strip={stripOf(axis, sources, lines, readUpToOf(lines))}
          label={useStripLabel(overview)(row)}
        />
        {known > sources.length && (
          <p className="small quiet">{t('drawn', { n: sources.length, m: known })}</p>
        )}
      </td>
      <Now {...{ row, overview, brief }} />
    </tr>
  )
}

function Now({
  row: { item, sources },
  overview,
  brief,
}: Pick<PictureRowProps, 'row' | 'overview' | 'brief'>) {
  const t = useTranslations()
  const locale = useLocale()
  const lines = overview.lines.get(item.reference) ?? []
  const [only] = lines
  const n = sources.filter(({ cited }) => cited).length
  return (
    <td {...asCell} className="fate__now">
      {(overview.states.get(item.reference) ?? []).map(({ key, provisional }) => (
        <StatusMark key={key} judgement={key} provisional={provisional} brief={brief} />
      ))}
      {only && lines.every(({ party }) => party === ALL_PARTIES) ? (
        <p>
          <Glyph name={ticks[only.shown.confidence]} />{' '}
          {t('dossier.front.sure', { n, confidence: only.shown.confidence })}
        </p>
      ) : (
        <p>
          {t('dossier.front.apart')}
          {commaIn(locale)}
          {t('commitment.sources', { n })}
        </p>
      )}
    </td>
  )
}

/** What a strip shows, in words and numbers. */
export function useStripLabel({ statement, lines, states }: Overview): (row: PicturedRow) => string {
  const t = useTranslations('dossier.front')
  const inWords = useNowInWords(states)
  const seenUpTo = useSeenUpTo()
  return ({ item, sources }) => {
    const own = lines.get(item.reference) ?? []
    const read = { seenUpTo: allReadUpToOf(own), seenLast: readUpToOf(own) }
    const of = (stance: PicturedSource['stance']) =>
      sources.filter((source) => source.stance === stance).length
    return t('strip', {
      ref: item.reference,
      supports: of('supports'),
      contradicts: of('contradicts'),
      context: of('context'),
      before: sources.filter((source) => isBefore(statement.date, source)).length,
      undated: sources.filter(({ date }) => date === null).length,
      cited: sources.filter(({ cited }) => cited).length,
      read: `${seenUpTo(read, { looked: 1, of: 1 })}.`,
      state: inWords(item),
    })
  }
}
