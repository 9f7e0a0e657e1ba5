import { useLocale } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { subscribeAddress } from '@/lib/text/statement/rules/addresses'

interface ByMailProps {
  /** The page whose news they are, without a language. */
  path: string
  words: string
  /** Which of several links it is, where the words alone do not say it. */
  label?: string
  /** Whether it stands in a line of its own. */
  ownLine?: boolean
}

/** Leads to where a reader subscribes to what is published of a page by e-mail; nothing where this site sends none. */
export function ByMail({ path, words, label, ownLine = false }: ByMailProps) {
  const locale = useLocale()
  if (!isMailOn()) return null
  const link = (
    <a className="tap" href={localePath(locale, subscribeAddress(path))} aria-label={label}>
      {words}
    </a>
  )
  return ownLine ? <p className="small pt-s">{link}</p> : link
}
