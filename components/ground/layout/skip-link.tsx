import { useTranslations } from 'next-intl'

interface SkipLinkProps {
  /** The id of where the page's own words begin. */
  to?: string | undefined
  /** What else is reached there, as the link says it; else it names the text alone. */
  label?: string | undefined
}

/** First in the order of the keyboard: past the head, to the page's own words. */
export function SkipLink({ to = 'main', label }: SkipLinkProps) {
  const t = useTranslations('layout.site')
  return (
    <a className="skip" href={`#${to}`}>
      {label ?? t('skip')}
    </a>
  )
}
