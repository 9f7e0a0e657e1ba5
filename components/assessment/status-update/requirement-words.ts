import { useLocale, useTranslations } from 'next-intl'
import type { RequirementResult } from '@/lib/assessment/status-update/rules/assess'
import type { Step } from '@/lib/assessment/status-update/rules/meeting-step'
import { stepsToMeet } from '@/lib/assessment/status-update/rules/what-meets'
import type { JudgementInput } from '@/lib/assessment/status-update/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'

/**
 * A requirement in words: what it asks for and, where it is not met, what would meet it. One place for them, so that the page says while
 * one writes what the server says when it refuses.
 */
export function useRequirementWords(): (
  input: JudgementInput,
  result: RequirementResult,
) => { readonly line: string; readonly steps: string | null } {
  const t = useTranslations()
  const stepWords = useStepWords()
  return (input, result) => {
    const steps = stepsToMeet(input, result).map((step) => stepWords(input, step))
    return {
      line: t(result.message.key, result.message.values),
      steps: steps.length === 0 ? null : steps.reduce((a, b) => t('status-update.meets.or', { a, b })),
    }
  }
}

function useStepWords(): (input: JudgementInput, step: Step) => string {
  const t = useTranslations('status-update.meets')
  const locale = useLocale()
  const numbers = (of: readonly number[]) =>
    formatList(
      locale,
      of.map((n) => isolated(t('number', { n }))),
    )
  return (input, step) => {
    switch (step.kind) {
      case 'say': {
        const citations = step.citations.map((n) => {
          const id = input.citations.find(({ number }) => number === n)?.source.id ?? ''
          return isolated(t('citation', { id, n }))
        })
        const steps = formatList(
          locale,
          step.what.map((field) => t(`say.${field}`)),
        )
        return t('of', { citations: formatList(locale, citations, 'unit'), steps })
      }
      case 'cite':
        return formatList(
          locale,
          step.what.map(([kind, n]) => t(`cite.${kind}`, { n })),
        )
      case 'write':
        return t(`write.${step.what}`, {
          n: step.count,
          numbers: numbers(step.citations),
          date: step.after === null ? '' : formatDate(locale, step.after),
        })
    }
  }
}
