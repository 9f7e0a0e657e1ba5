import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { FormerAddress } from '@/lib/text/statement/types'

/** Addresses that statements had before, each with the one to which it leads; nothing where no statement ever moved. */
export function FormerAddresses({ locale, former }: { locale: Locale; former: readonly FormerAddress[] }) {
  const t = useTranslations('statement.addresses')
  if (former.length === 0) return null
  return (
    <section className="mt-l" aria-labelledby="former">
      <h2 className="h2" id="former">
        {t('former')}
      </h2>
      <ul className="list">
        {former.map(({ former: address, slug }) => (
          <li key={address}>
            <p>
              {t.rich('leads', {
                former: () => <code className="addr">{address}</code>,
                now: () => (
                  <a href={localePath(locale, `/${slug}`)} dir="ltr">
                    {slug}
                  </a>
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
