import { useLocale, useTranslations } from 'next-intl'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { isFinding, LADDER } from '@/lib/assessment/status-update/rules/method'
import type { PartyCell } from '@/lib/assessment/status-update/rules/party-cells'
import { type Named, type Spread, spreadOf } from '@/lib/assessment/status-update/rules/spread'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatList } from '@/lib/ground/i18n/format'

type Cells = readonly PartyCell<RevisionView>[]

interface SpreadBetweenProps {
  cells: Cells
  partyName: (key: string) => string
}

/** The spread between the parties, in words and on the rungs of the ladder: its two ends, and no middle. */
export function SpreadBetween({ cells, partyName }: SpreadBetweenProps) {
  const t = useTranslations('dossier.parties')
  const spread = spreadOf(
    cells.map(({ party, line }) => ({ party, judgement: line?.shown.judgement ?? null })),
  )
  const sentences = useSentences(partyName)(spread)
  const isMixed = new Set(cells.flatMap(({ line }) => line?.as ?? [])).size > 1
  return (
    <>
      <Rungs spread={spread} cells={cells} />
      <p className="pt-s">
        {sentences.join(' ')} {isMixed && t('withProvisional')}
      </p>
    </>
  )
}

/** The ladder from its foot; between the ends a bar, and on each rung where a party stands its glyph. The words beside it say the same. */
function Rungs({ spread: { rungs }, cells }: { spread: Spread; cells: Cells }) {
  if (rungs === null) return null
  const keys = LADDER.map(({ key }) => key)
  const [from, to] = [keys.indexOf(rungs.lowest), keys.indexOf(rungs.highest)]
  return (
    <p className="rungs" aria-hidden="true">
      {LADDER.map(({ key }, index) => {
        const lines = cells.flatMap(({ line }) => (line?.shown.judgement === key ? [line] : []))
        return (
          <span key={key} className={index >= from && index <= to ? 'in' : undefined}>
            <Glyph
              name={lines.length > 0 ? key : 'quiet'}
              provisional={lines.length > 0 && lines.every(({ as }) => as === 'provisional')}
            />
          </span>
        )
      })}
    </p>
  )
}

function useSentences(partyName: (key: string) => string): (spread: Spread) => readonly string[] {
  const t = useTranslations('dossier.parties')
  const locale = useLocale()
  const name = useJudgementName()
  const list = (parties: readonly string[]) => formatList(locale, parties.map(partyName))
  const told = ({ judgement, parties }: Named) =>
    t('named', { status: name(judgement), parties: list(parties) })
  return ({ same, rungs, named, unjudged }) => {
    if (same !== null) return [t('same', { status: name(same) })]
    return [
      ...(rungs === null
        ? []
        : [
            rungs.lowest === rungs.highest
              ? t('rung', { status: name(rungs.lowest) })
              : t('range', { low: name(rungs.lowest), high: name(rungs.highest) }),
          ]),
      ...(named.length === 0
        ? []
        : [
            t(named.some(({ judgement }) => isFinding(judgement)) ? 'findings' : 'beside', {
              list: formatList(locale, named.map(told)),
            }),
          ]),
      ...(unjudged.length === 0 ? [] : [t('unjudged', { parties: list(unjudged) })]),
    ]
  }
}
