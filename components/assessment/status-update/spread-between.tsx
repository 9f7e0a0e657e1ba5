import { useLocale, useTranslations } from 'next-intl'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { isFinding } from '@/lib/assessment/status-update/rules/method'
import type { PartyCell } from '@/lib/assessment/status-update/rules/party-cells'
import { type Named, type Spread, spreadOf } from '@/lib/assessment/status-update/rules/spread'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatList } from '@/lib/ground/i18n/format'

type Cells = readonly PartyCell<RevisionView>[]

interface SpreadBetweenProps {
  cells: Cells
  partyName: (key: string) => string
}

/** How far the parties stand apart, in words: its two ends, and no middle. Nothing where all stand alike, which the rows show. */
export function SpreadBetween({ cells, partyName }: SpreadBetweenProps) {
  const t = useTranslations('dossier.parties')
  const spread = spreadOf(
    cells.map(({ party, line }) => ({ party, judgement: line?.shown.judgement ?? null })),
  )
  const sentences = useSentences(partyName)(spread)
  const isMixed = new Set(cells.flatMap(({ line }) => line?.as ?? [])).size > 1
  if (spread.same !== null && !isMixed) return null
  return (
    <p className="pt-s">
      {sentences.join(' ')} {isMixed && t('withProvisional')}
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
