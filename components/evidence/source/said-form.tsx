import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { RailSection } from '@/components/ground/ui/rail-section'
import { LONGEST } from '@/lib/evidence/source/rules/said'
import type { FormState } from '@/lib/ground/platform/form-state'
import { SourceProblems, useSourceFault } from './source-problems'

/** One thing that a person says of a source with a reason, for a second one to accept: its fields, and what all such forms have. */
export function SaidForm({
  about,
  sourceId,
  state,
  act,
  fields,
  reason,
  children,
}: {
  /** What is said: its messages are under `source.<about>`. */
  about: 'grade' | 'moved' | 'same'
  sourceId: string
  state: FormState<never>
  act: (form: FormData) => void
  /** Names of the fields, the reason's apart. */
  fields: readonly string[]
  /** Name of the field for the reason: its own on a page with several such forms. */
  reason: string
  children: ReactNode
}) {
  const t = useTranslations(`source.${about}`)
  const faultOf = useSourceFault(state)
  return (
    <form action={act} noValidate>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <RailSection id={about} title={t('title')} aside={<p>{t('how')}</p>}>
        <SourceProblems state={state} fields={[...fields, reason]} />
        {children}
        <TextArea
          name={reason}
          label={t('reason')}
          hint={t('reasonHow', { n: LONGEST.reason })}
          error={faultOf(reason)}
          rows={2}
          dir="auto"
          defaultValue={typedText(state, reason)}
        />
        <p className="btns">
          <SubmitButton>{t('save')}</SubmitButton>
          <span className="small quiet grow">{t('secondReader')}</span>
        </p>
      </RailSection>
    </form>
  )
}
