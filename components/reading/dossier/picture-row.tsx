import { useLocale, useTranslations } from 'next-intl'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Ref } from '@/components/ground/ui/ref'
import { asCell, asRow, asRowHead } from '@/components/ground/ui/table-roles'
import { LanguageLabel } from '@/components/text/statement/own-words'
import {
  type Axis,
  isBefore,
  type PicturedSource,
  stripOf,
} from '@/lib/assessment/status-update/rules/picture'
import type { ShownFigures } from '@/lib/assessment/status-update/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { useNowInWords } from './item-now'
import { PictureStrip } from './picture-strip'

interface PictureRowProps {
  overview: Overview
  axis: Axis
  item: CommitmentView
  sources: readonly PicturedSource[]
  /** How many there are: more than are drawn where the first alone are named. */
  known: number
  read: Read
}

/** Up to when somebody has looked for every judgement, and last; null where there is none. */
export type Read = Pick<ShownFigures, 'seenUpTo' | 'seenLast'>

/** One item over time: every source that is known for it. */
export function PictureRow({ overview, axis, item, sources, known, read }: PictureRowProps) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const inWords = useNowInWords(overview.states)
  const { reference, title, titleLanguage } = item
  const seen = useSeenUpTo()(read, { looked: 1, of: 1 })
  const of = (stance: PicturedSource['stance']) => sources.filter((source) => source.stance === stance).length
  const cited = sources.filter((source) => source.cited).length
  const label = t('strip', {
    ref: reference,
    supports: of('supports'),
    contradicts: of('contradicts'),
    context: of('context'),
    before: sources.filter((source) => isBefore(overview.statement.date, source)).length,
    undated: sources.filter(({ date }) => date === null).length,
    cited,
    read: seen === null ? t('readNothing') : `${seen}.`,
    state: inWords(item),
  })
  return (
    <tr {...asRow}>
      <th {...asRowHead} className="c-what" scope="row">
        <Ref>{reference}</Ref>{' '}
        <a href={localePath(locale, `/${overview.statement.slug}/${reference}`)} lang={titleLanguage}>
          {title}
        </a>
        <LanguageLabel language={titleLanguage} />
      </th>
      <td {...asCell} className="c-strip">
        <PictureStrip
          axis={axis}
          strip={stripOf(axis, sources, overview.lines.get(reference) ?? [], read.seenLast)}
          label={label}
        />
        {known > sources.length && (
          <p className="small quiet">{t('drawn', { n: sources.length, m: known })}</p>
        )}
      </td>
      <td {...asCell} className="c-n">
        {t('citedOfKnown', { n: cited, m: known })}
      </td>
    </tr>
  )
}
