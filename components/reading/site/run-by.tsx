import { useLocale, useTranslations } from 'next-intl'
import { ContactLink } from '@/components/ground/ui/contact-link'
import { Words } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { ABOUT } from '@/lib/ground/platform/origin'
import { beginningOf } from '@/lib/ground/platform/words'
import { textIn } from '@/lib/reading/site/rules/in-language'
import type { HouseText } from '@/lib/reading/site/types'
import { plainNote } from '@/lib/text/note/rules/note-text'

/** How many words of what is said of them stand here. */
const SHOWN_WORDS = 40

export interface RunByProps {
  texts: readonly HouseText[]
  /** Where to write: `mailto:…` or the address of a page; null where the operator gave none. */
  contact: string | null
  /** Under which host the site answers. */
  host: string
}

/** Who runs this site and how to reach them, as far as somebody said it, else what holds of any site; all of it stands on its own page. */
export function RunBy({ texts, contact, host }: RunByProps) {
  const t = useTranslations('site')
  const locale = useLocale()
  const [imprint, reached] = [textIn(texts, 'imprint', locale), textIn(texts, 'contact', locale)]
  const begun = ({ body, language }: HouseText) => (
    <Words lang={language}>{beginningOf(plainNote(body), SHOWN_WORDS)}</Words>
  )
  return (
    <section className="runby" aria-labelledby="run-by">
      <div className="secthead">
        <h2 className="h2" id="run-by">
          {t('kind.imprint')}
        </h2>
        <a className="tap small" href={localePath(locale, ABOUT)}>
          {t('kind.about')}
        </a>
      </div>
      <p>{imprint ? begun(imprint) : t('known.imprint', { host: isolated(host) })}</p>
      {(contact !== null || reached) && (
        <p>
          {contact !== null && <ContactLink to={contact} />} {reached && begun(reached)}
        </p>
      )}
    </section>
  )
}
