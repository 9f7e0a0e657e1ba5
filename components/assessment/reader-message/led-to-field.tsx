'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ground/form/select-field'
import type { LedToChoice } from '@/lib/assessment/reader-message/types'

interface LedToFieldProps {
  choices: readonly LedToChoice[]
  error: string | undefined
  chosen: string
}

const kinds = ['revision', 'source', 'note', 'variant', 'item'] as const

/** What a message led to, out of everything that readers can see. */
export function LedToField({ choices, error, chosen }: LedToFieldProps) {
  const t = useTranslations('reader-message.desk')
  return (
    <SelectField name="ledTo" label={t('ledTo')} error={error} defaultValue={chosen}>
      <option value="">{t('nothing')}</option>
      {kinds.map((kind) => {
        const ofKind = choices.filter((choice) => choice.kind === kind)
        return (
          ofKind.length > 0 && (
            <optgroup key={kind} label={t(`group.${kind}`)}>
              {ofKind.map(({ value, label, language }) => (
                <option key={value} value={value} lang={language}>
                  {label}
                </option>
              ))}
            </optgroup>
          )
        )
      })}
    </SelectField>
  )
}
