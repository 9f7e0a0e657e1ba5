import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import type { HouseTextKind } from '@/lib/reading/site/types'

/** What an administrator has still to say of this site, each a link to where it is said; nothing where all is. */
export function ToSay({ kinds }: { kinds: readonly HouseTextKind[] }) {
  const t = useTranslations('site')
  const locale = useLocale()
  if (kinds.length === 0) return null
  return (
    <section className="firststeps" aria-labelledby="to-say">
      <h2 className="h3" id="to-say">
        {t('toSay')}
      </h2>
      <p className="line">
        {kinds.map((kind) => (
          <a key={kind} className="tap" href={localePath(locale, `/desk/house/${kind}/${locale}`)}>
            {t(`kind.${kind}`)}
          </a>
        ))}
      </p>
    </section>
  )
}
