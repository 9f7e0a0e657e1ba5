import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState } from '@/lib/ground/platform/form-state'
import { LONGEST, passphraseLength } from '@/lib/reading/share/rules/private-link'
import { FAULTS } from '@/lib/reading/share/schema'

/** What is wrong with a field of a form about private links, in words, by the field's name; undefined where nothing is. */
export function useShareFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('share.private.fault')
  return useFaultReader(state, FAULTS, (code, field) =>
    t(code, {
      n: field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : LONGEST.body,
      ...passphraseLength,
    }),
  )
}
