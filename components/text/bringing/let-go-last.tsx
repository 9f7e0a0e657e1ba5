'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { QuotedWords } from '@/components/ground/ui/words'
import type { FormState } from '@/lib/ground/platform/form-state'
import { bringBackSuggestionAction } from '@/lib/text/bringing/actions/suggestions'
import type { Dismissed } from '@/lib/text/bringing/types'

const unsent: FormState<void> = { status: 'new' }

interface LetGoLastProps {
  /** Of the statement on its way. */
  id: string
  letGo: Dismissed & { readonly words: string }
  language: string
  onSent: () => void
}

/** The suggestion that was let go last, with the way back. */
export function LetGoLast({ id, letGo, language, onSent }: LetGoLastProps) {
  const t = useTranslations('bringing.suggest')
  const locale = useLocale()
  const [state, bringBack] = useSending(bringBackSuggestionAction, unsent)
  return (
    <div className="line gap-s pt-s pb-m">
      <p className="small">
        {t.rich('letGoLast', { words: () => <QuotedWords lang={language} words={letGo.words} /> })}
      </p>
      <form action={bringBack} onSubmit={onSent}>
        <Refused text={useRefusalText(state)} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        {(['start', 'end', 'entry'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={letGo[field]} />
        ))}
        <SubmitButton small shortcut="u" atOnce>
          {t('bringBack')}
        </SubmitButton>
      </form>
    </div>
  )
}
