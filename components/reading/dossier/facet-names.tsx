import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ForceMark } from '@/components/text/method/force-mark'
import { Glyph } from '@/components/text/method/glyph'
import { type AnyJudgement, useJudgementName } from '@/components/text/method/judgement-name'
import { useAreaName } from '@/components/text/statement/names'
import type { ItemFacet } from '@/lib/assessment/status-update/rules/item-filters'
import type { Chosen } from '@/lib/ground/platform/filters'
import type { ItemGroup } from '@/lib/text/commitment/rules/groups'
import { FINDING_KEYS, FORCES, type Force, STATUS_KEYS } from '@/lib/text/method/types'
import type { AreaView } from '@/lib/text/statement/types'

const facetTitles = {
  area: 'commitment.area.title',
  force: 'commitment.force.title',
  status: 'status-update.status.title',
  finding: 'status-update.finding.title',
} as const

/** What a facet is called; the groups need no heading. */
export function useFacetTitle(): (facet: ItemFacet) => string | null {
  const t = useTranslations()
  return (facet) => (facet === 'group' ? null : t(facetTitles[facet]))
}

const groupKeys = {
  commitments: 'followed',
  intentions: 'intentions',
  options: 'options',
  claims: 'claims',
  positions: 'quiet',
} as const satisfies Readonly<Record<ItemGroup, string>>

/** A facet's value as the rail shows it: in words, with the mark that stands for it in the text. */
export function useFacetValue(
  areas: readonly AreaView[],
): (chosen: Chosen<ItemFacet>, provisional: boolean) => ReactNode {
  const t = useTranslations('commitment.group')
  const area = useAreaName(areas)
  const judgementName = useJudgementName()
  return ({ facet, value }, provisional) => {
    if (facet === 'area') return area(value)
    if (isGroup(value)) return t(groupKeys[value])
    if (isForce(value)) return <ForceMark force={value} />
    if (!isJudgement(value)) return value
    return (
      <>
        <Glyph name={value} provisional={provisional} />
        <span>{judgementName(value)}</span>
      </>
    )
  }
}

function isGroup(value: string): value is ItemGroup {
  return Object.hasOwn(groupKeys, value)
}

function isForce(value: string): value is Force {
  return FORCES.some((force) => force === value)
}

function isJudgement(value: string): value is AnyJudgement {
  return [...STATUS_KEYS, ...FINDING_KEYS].some((key) => key === value)
}
