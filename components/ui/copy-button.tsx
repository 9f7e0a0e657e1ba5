import { useTranslations } from 'next-intl'

/**
 * Copies `text`. The page's own script shows it where there is a clipboard; without script it stays hidden, since the text
 * stands beside it. `label` says what is copied where "Copy" alone would not be unique on the page.
 */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui.action')
  return (
    <button
      type="button"
      className="linklike tap"
      hidden
      data-copy={text}
      data-copied={t('copied')}
      aria-label={label}
    >
      {t('copy')}
    </button>
  )
}
