import { useTranslations } from 'next-intl'

/** First in the order of the keyboard: past the head, to the page's own words. */
export function SkipLink({ to = 'main' }: { to?: string | undefined }) {
  const t = useTranslations('layout.site')
  return (
    <a className="skip" href={`#${to}`}>
      {t('skip')}
    </a>
  )
}
