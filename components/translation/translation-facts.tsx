import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import type { DeskTranslation } from '@/lib/translation/types'
import { useLanguageName } from '../statement/names'
import { Fact, Facts } from '../ui/facts'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { usePlaceName } from './place-name'
import { useWhoSees } from './who-sees'

/** All that is known of a translation on the desk: its words beside the original's, whose it is, and who sees it. */
export function TranslationFacts({ translation }: { translation: DeskTranslation }) {
  const t = useTranslations('translation')
  const whoSees = useWhoSees()
  const placeName = usePlaceName(translation.parties)
  const locale = useLocale()
  const languageName = useLanguageName()
  const { slug, reference, original, language, text } = translation
  return (
    <Facts>
      <Fact term={t('about')}>
        {reference === null ? (
          <a href={localePath(locale, `/${slug}`)}>{placeName(translation)}</a>
        ) : (
          <a href={localePath(locale, `/${slug}/${reference}`)}>
            <Ref>{reference}</Ref>
          </a>
        )}
      </Fact>
      <Fact term={t('original', { language: languageName(original.language) })}>
        <Words lang={original.language}>{original.text}</Words>
      </Fact>
      <Fact term={t('says', { language: languageName(language) })}>
        <Words lang={language}>{text}</Words>
      </Fact>
      <Fact term={t('whoSees')}>{whoSees(translation)}</Fact>
      <Fact term={t('record')}>
        {t('byOn', {
          name: isolated(translation.author),
          date: formatDate(locale, translation.createdAt),
        })}
      </Fact>
    </Facts>
  )
}
