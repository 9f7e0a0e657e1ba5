import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Words } from '@/components/ground/ui/words'
import type { ShownTranslation, WordsIn } from '@/lib/text/statement/rules/own-words'

/** Words of ours: in the page's language, or as they were written with the name of their language beside them. */
export function OwnWords({ words: { text, language } }: { words: WordsIn }) {
  return (
    <>
      <Words lang={language}>{text}</Words>
      <LanguageLabel language={language} />
    </>
  )
}

/** The title of an item, in the same way. */
export function OwnTitle({
  of: { title: text, titleLanguage: language },
}: {
  of: { readonly title: string; readonly titleLanguage: string }
}) {
  return <OwnWords words={{ text, language }} />
}

/** The name of a language beside words that are in it, where it is not the page's. */
export function LanguageLabel({ language }: { language: string }) {
  const languageName = useLanguageName()
  return (
    language !== useLocale() && (
      <>
        {' '}
        <span className="wlang">{languageName(language)}</span>
      </>
    )
  )
}

/** That words above are a translation, and whether a second person has read it; opened it shows the original. Nothing for what is none. */
export function TranslatedFrom({
  translation,
}: {
  translation: Pick<ShownTranslation, 'original' | 'isReviewed'> | undefined
}) {
  const t = useTranslations('translation')
  const languageName = useLanguageName()
  if (!translation) return null
  const { original, isReviewed } = translation
  const language = languageName(original.language)
  return (
    <details className="wfrom">
      <summary>{t(isReviewed ? 'translated' : 'translatedUnread', { language })}</summary>
      <p>
        <Words lang={original.language}>{original.text}</Words>
      </p>
    </details>
  )
}
