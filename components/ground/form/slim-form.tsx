import { useLocale } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { FormKey } from './form-key'
import { FormProblems, type ProblemFields } from './form-problems'
import { SubmitButton } from './submit-button'

interface SlimFormProps extends ProblemFields {
  act: (form: FormData) => void
  /** What is said where it did not go through. */
  problem: ReactNode
  /** What is wrong with a field, in words; undefined where nothing is. */
  faultOf: (field: string) => string | undefined
  /** What it changes, and the version that was opened; null where it makes something new. */
  changes?: { readonly id: string; readonly version: number } | null
  /** What its button says. */
  submit: ReactNode
  /** What follows from sending it. */
  note?: ReactNode
  children: ReactNode
}

/** A form with one field below the other that makes one thing, once, or changes it: what stood in the way, its fields, its button and what follows. */
export function SlimForm({
  act,
  problem,
  changes = null,
  submit,
  note,
  children,
  ...problems
}: SlimFormProps) {
  const noteId = useId()
  return (
    <form action={act} noValidate className="slim">
      <FormProblems {...problems} title={problem} />
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={problems.state} />
      {changes && (
        <>
          <input type="hidden" name="id" value={changes.id} />
          <input type="hidden" name="version" value={changes.version} />
        </>
      )}
      {children}
      <p className="btns pt-m">
        <SubmitButton main {...(note !== undefined && { describedBy: noteId })}>
          {submit}
        </SubmitButton>
      </p>
      {note !== undefined && (
        <p className="small quiet pt-s" id={noteId}>
          {note}
        </p>
      )}
    </form>
  )
}
