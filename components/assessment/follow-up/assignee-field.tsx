import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ground/form/select-field'
import type { NamedPerson } from '@/lib/assessment/follow-up/types'

interface AssigneeFieldProps {
  id?: string
  people: readonly NamedPerson[]
  error?: string | undefined
  /** Id of the person, or nothing. */
  chosen: string
}

/** Who is asked to answer the question: an analyst, a reviewer, or nobody yet. */
export function AssigneeField({ id, people, error, chosen }: AssigneeFieldProps) {
  const t = useTranslations('follow-up')
  return (
    <SelectField name="assignee" id={id} label={t('assigneeLabel')} error={error} defaultValue={chosen}>
      <option value="">{t('nobody')}</option>
      {people.map(({ id: person, publicName }) => (
        <option key={person} value={person} dir="auto">
          {publicName}
        </option>
      ))}
    </SelectField>
  )
}
