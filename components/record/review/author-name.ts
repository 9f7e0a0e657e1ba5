import { useTranslations } from 'next-intl'

/** Who wrote a judgement, by name; the dossier that came with Suivi is no person, and is named in the language of the page. */
export function useAuthorName(): (author: {
  readonly publicName: string
  readonly kind: 'person' | 'import'
}) => string {
  const t = useTranslations('review')
  return ({ publicName, kind }) => (kind === 'import' ? t('seedAuthor') : publicName)
}
