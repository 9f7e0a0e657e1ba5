import { useTranslations } from 'next-intl'
import { Fact } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Words } from '@/components/ground/ui/words'
import type { TranslatedWords } from '@/lib/assessment/translation/types'

/** A translation below the words that it translates, as facts. */
export function OriginalBeside({
  translation: { original, language, text },
}: {
  translation: Pick<TranslatedWords, 'original' | 'language' | 'text'>
}) {
  const t = useTranslations('translation')
  const languageName = useLanguageName()
  return (
    <>
      <Fact term={t('original', { language: languageName(original.language) })}>
        {original.text === null ? (
          <p className="quiet">{t('originalWithheld')}</p>
        ) : (
          <Words lang={original.language}>{original.text}</Words>
        )}
      </Fact>
      <Fact term={t('says', { language: languageName(language) })}>
        <Words lang={language}>{text}</Words>
      </Fact>
    </>
  )
}
