import { useTranslations } from 'next-intl'

/** A link to a place on this page that also copies its whole address where the page's own script runs. */
export function CopyLink({ href, label }: { href: `#${string}`; label: string }) {
  const t = useTranslations('ui.action')
  return (
    <a className="tap" href={href} data-copy-link data-copied={t('copied')} aria-label={label}>
      {t('copyLink')}
    </a>
  )
}
