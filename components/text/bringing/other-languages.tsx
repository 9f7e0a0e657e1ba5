import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ground/form/text-field'
import { typedAt } from '@/components/ground/form/typed-text'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { locales } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { NamesByLanguage } from '@/lib/text/statement/rules/names-by-language'
import { controlId } from './problems'

interface OtherLanguagesProps {
  /** Name of the fields in the form, without the language: `titles`, `parties[0].names`. */
  name: string
  label: (language: string) => string
  /** The language of the text, in which the name was given already. */
  own: string
  known: NamesByLanguage
  state: FormState<unknown>
  faultOf: (field: string) => string | undefined
}

/** A name in the interface's other languages, each as far as somebody knows it. */
export function OtherLanguages({ name, label, own, known, state, faultOf }: OtherLanguagesProps) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  return (
    <details className="fold" open={Object.keys(known).length > 0 || undefined}>
      <summary>{t('translated')}</summary>
      <p className="hint">{t('translatedHow')}</p>
      {locales
        .filter((language) => language !== own)
        .map((language) => {
          const field = `${name}.${language}`
          return (
            <TextField
              key={language}
              name={field}
              id={controlId(field)}
              label={label(languageName(language))}
              error={faultOf(field)}
              lang={language}
              dir="auto"
              autoComplete="off"
              defaultValue={typedAt(state, field) ?? known[language] ?? ''}
            />
          )
        })}
    </details>
  )
}
