import type { ReactNode } from 'react'
import type { SubjectChoice } from '@/lib/commitment/types'
import { SelectField } from '../form/select-field'

interface SubjectFieldProps {
  subjects: readonly SubjectChoice[]
  label: ReactNode
  hint: ReactNode
  error: string | undefined
  /** A statement's address, or `<statement>/<reference>`; empty where nothing is chosen. */
  chosen: string
  /** The first line, which asks; and what a whole statement is called among its items. */
  unset: string
  whole: string
}

/** What something is about: a statement as a whole, or one of its items. */
export function SubjectField({ subjects, label, hint, error, chosen, unset, whole }: SubjectFieldProps) {
  return (
    <SelectField name="about" label={label} hint={hint} error={error} required defaultValue={chosen}>
      <option value="">{unset}</option>
      {subjects.map(({ slug, shortTitle, language, items }) => (
        <optgroup key={slug} label={shortTitle} lang={language}>
          <option value={slug}>{whole}</option>
          {items.map(({ reference, title, titleLanguage }) => (
            <option key={reference} value={`${slug}/${reference}`} lang={titleLanguage}>
              {reference} {title}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
