import { useTranslations } from 'next-intl'
import { FINDING_KEYS, type FindingKey, type StatusKey } from '@/lib/text/method/types'

export type AnyJudgement = StatusKey | FindingKey

function isFindingKey(judgement: AnyJudgement): judgement is FindingKey {
  return FINDING_KEYS.some((key) => key === judgement)
}

/** Gives a status or finding its name in the page's language. */
export function useJudgementName(): (judgement: AnyJudgement) => string {
  const t = useTranslations()
  return (judgement) =>
    isFindingKey(judgement) ? t(`status-update.finding.${judgement}`) : t(`status-update.status.${judgement}`)
}

/** Gives a status or finding its definition in the page's language. */
export function useJudgementDefinition(): (judgement: AnyJudgement) => string {
  const t = useTranslations()
  return (judgement) =>
    isFindingKey(judgement)
      ? t(`status-update.findingDef.${judgement}`)
      : t(`status-update.statusDef.${judgement}`)
}
