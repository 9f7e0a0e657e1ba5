import { useTranslations } from 'next-intl'

/** That some of the marked items only introduce others, which no count by kind has; null where there is none. */
export function useIntroduces(): (n: number) => string | null {
  const t = useTranslations('dossier')
  return (n) => (n === 0 ? null : t('introduces', { n }))
}
