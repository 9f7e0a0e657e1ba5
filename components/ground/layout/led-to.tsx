import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { PageRecord } from './page-record'

/** A page that is another's address: whoever asks for it is led there. Its body is for programs that do not follow. */
export function LedTo({ locale, path }: { locale: Locale; path: string }) {
  const to = localePath(locale, path)
  return (
    <p>
      <PageRecord status={303} to={to} />
      <a href={to}>{to}</a>
    </p>
  )
}
