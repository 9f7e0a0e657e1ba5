import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/ground/form/text-field'
import { typedAt } from '@/components/ground/form/typed-text'
import type { FormState } from '@/lib/ground/platform/form-state'
import { controlId } from './problems'

interface PastedLinesProps {
  name: 'more' | 'moreAreas'
  label: ReactNode
  how: string
  /** What a rule found in the text, a line each, and how that is said; there is nothing to add to where rows stand already. */
  proposed: readonly string[]
  proposedHow: string
  language: string
  state: FormState<unknown>
  faultOf: (field: string) => string | undefined
}

/** Several rows at once, a line each: pasted, or proposed by a rule for a person to check. */
export function PastedLines(props: PastedLinesProps) {
  const { name, label, how, proposed, proposedHow, language, state, faultOf } = props
  return (
    <TextArea
      name={name}
      id={controlId(name)}
      label={label}
      hint={proposed.length > 0 ? `${proposedHow} ${how}` : how}
      error={faultOf(name)}
      autoComplete="off"
      defaultValue={typedAt(state, name) ?? proposed.join('\n')}
      rows={Math.min(24, Math.max(3, proposed.length + 1))}
      lang={language}
      dir="auto"
    />
  )
}

/** The paragraph from which parties are proposed, to compare them with. */
export function ComparedWith({ words, language }: { words: string; language: string }) {
  return (
    <details open className="pb-m">
      <summary>{useTranslations('bringing')('firstParagraph')}</summary>
      <p className="serif" lang={language} dir="auto">
        {words}
      </p>
    </details>
  )
}
