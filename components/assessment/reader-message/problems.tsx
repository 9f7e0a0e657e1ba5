'use client'

import { useTranslations } from 'next-intl'
import { FormProblems, type ProblemFields } from '@/components/ground/form/form-problems'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { LONGEST, MOST_LINKS } from '@/lib/assessment/reader-message/rules/message-text'
import { FAULTS } from '@/lib/assessment/reader-message/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useMessageFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('reader-message.fault')
  return useFaultReader(state, FAULTS, (code, field) =>
    t(code, {
      n: field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : LONGEST.body,
      links: MOST_LINKS,
    }),
  )
}

/** What stood in the way of a form about a reader's message, at its top. */
export function MessageProblems(form: ProblemFields) {
  const t = useTranslations()
  return (
    <FormProblems {...form} title={t('reader-message.desk.problem')} faultOf={useMessageFault(form.state)} />
  )
}

/** What stood in the way of what a reader sends, at the top of its form. */
export function SendingProblems(form: ProblemFields) {
  const t = useTranslations()
  const faultOf = useMessageFault(form.state)
  const n = form.fields.filter((field) => faultOf(field) !== undefined).length
  return (
    <FormProblems
      {...form}
      title={n > 0 ? t('reader-message.again.fix', { n }) : t('reader-message.again.notTaken')}
      kept={t('form.kept')}
      faultOf={faultOf}
    />
  )
}
