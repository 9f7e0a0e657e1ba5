import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { locales } from '@/lib/ground/i18n/routing'
import { useLanguageName } from '../ui/language-name'
import { SelectField } from './select-field'

interface LanguageFieldProps {
  name: string
  id?: string
  label: ReactNode
  error?: string | undefined
  /** What was chosen before; the page's language in a new form. */
  defaultValue: string
}

/** In which language a text is written. One that is none of ours stays on offer where it was chosen before. */
export function LanguageField({ name, id, label, error, defaultValue }: LanguageFieldProps) {
  const languageName = useLanguageName()
  const locale = useLocale()
  const value = defaultValue === '' ? locale : defaultValue
  const known: readonly string[] = locales
  return (
    <SelectField name={name} id={id} label={label} error={error} defaultValue={value}>
      {[...known, ...(known.includes(value) ? [] : [value])].map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag)}
        </option>
      ))}
    </SelectField>
  )
}
