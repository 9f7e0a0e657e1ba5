import { useTranslations } from 'next-intl'

/**
 * Copies `text`. The page's own script shows it where there is a clipboard; without script it stays hidden, since the text
 * stands beside it. `label` says what is copied where "Copy" alone would not be unique on the page, `said` that it was, to who does not see
 * the button change.
 */
export function CopyButton({ text, label, said }: { text: string; label?: string; said?: string }) {
  const t = useTranslations('ui.action')
  return (
    <button
      type="button"
      className="linklike tap"
      hidden
      data-copy={text}
      data-copied={t('copied')}
      data-said={said}
      aria-label={label}
    >
      {t('copy')}
    </button>
  )
}
