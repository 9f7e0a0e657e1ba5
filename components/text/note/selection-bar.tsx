import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { annotateAddress } from '@/lib/text/statement/rules/addresses'

// `new URL` with a literal is what makes the bundler emit a file under a hashed name and tell us that name.
const script = new URL('./selecting.js', import.meta.url)

/**
 * What the page's own script shows beside words that are selected within one passage. Without script it is never seen: each passage
 * has its own links. The script puts the passage's number and the offsets into the addresses, and adds the way to the desk where somebody signed in on
 * this device: strangers are shown none.
 */
export function SelectionBar({ slug }: { slug: string }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, since nothing in it is filled in
    <p
      className="selbar"
      id="selbar"
      role="group"
      aria-label={t('note.annotate.selected')}
      data-script={script.pathname}
      data-desk={localePath(locale, annotateAddress(slug, 0))}
      data-desk-label={t('note.annotate.annotate')}
      hidden
    >
      <a
        className="tap"
        href={localePath(locale, `/${slug}/words/`)}
        data-copy-link
        data-copied={t('ui.action.copied')}
      >
        {t('note.annotate.copyWords')}
      </a>
    </p>
  )
}
