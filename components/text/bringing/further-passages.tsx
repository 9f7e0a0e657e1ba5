import { useTranslations } from 'next-intl'

/** How many passages follow those that are shown: of more than a statement may have a page shows so many as it may. */
export function FurtherPassages({ n }: { n: number }) {
  const t = useTranslations('bringing')
  return n > 0 && <p className="pt-m">{t('furtherPassages', { n })}</p>
}
