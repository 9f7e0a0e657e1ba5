'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { Imported } from '@/lib/ground/platform/import-form'
import { FileIntoText } from './file-into-text'
import { FormKey } from './form-key'
import { SubmitButton } from './submit-button'
import { TextArea } from './text-field'
import { typedText } from './typed-text'

interface ImportFrameProps<Found extends Imported<unknown> & { readonly text: string }> {
  readonly state: FormState<Found>
  readonly act: (form: FormData) => void
  /** What was found in the file, entry by entry; null before anybody looked. */
  readonly list: ReactNode
  /** How many of the entries can be brought in. */
  readonly addable: number
  readonly words: { readonly text: string; readonly how: string; readonly add: string }
  readonly error: string | undefined
  /** Which endings a file of this kind has. */
  readonly accept: string
  /** What the person says of all entries. */
  readonly children?: ReactNode
}

/** A form that brings in what stands in a file of another program, once a person has seen what that is and chosen. Nothing typed is lost. */
export function ImportFrame<Found extends Imported<unknown> & { readonly text: string }>({
  state,
  act,
  list,
  addable,
  words,
  error,
  accept,
  children,
}: ImportFrameProps<Found>) {
  const t = useTranslations('form.import')
  const found = state.status === 'done' ? state.value : null
  const mayAdd = found !== null && !found.isAdded && addable > 0
  return (
    <form action={act} noValidate className="mid">
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
      {found?.isNoneChosen && (
        <p className="late" role="alert">
          {t('noneChosen')}
        </p>
      )}
      {list}
      {mayAdd && (
        <p className="btns pt-m pb-m">
          <input type="hidden" name="shown" value={found.shown} />
          <SubmitButton main name="intent" value="add">
            {words.add}
          </SubmitButton>
        </p>
      )}
      <TextArea
        name="text"
        label={words.text}
        hint={words.how}
        error={error}
        rows={12}
        dir="ltr"
        spellCheck={false}
        required
        // Another answer brings another text into the field.
        key={found?.shown ?? 'typed'}
        defaultValue={found?.isAdded ? '' : (found?.text ?? typedText(state, 'text'))}
      />
      <FileIntoText into="text" label={t('file')} accept={accept} />
      {children}
      <p className="btns">
        <SubmitButton main={!mayAdd} name="intent" value="look">
          {t(found && !found.isAdded ? 'again' : 'look')}
        </SubmitButton>
      </p>
    </form>
  )
}
