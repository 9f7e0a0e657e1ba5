import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { subscribeAddress } from '@/lib/subscription/rules/followed'

/** Leads to where a reader subscribes to what is published of a page. @param path of that page, without a language */
export function SubscribeLink({ path }: { path: string }) {
  const t = useTranslations('subscription')
  return (
    <p className="small pt-s">
      <a className="tap" href={localePath(useLocale(), subscribeAddress(path))}>
        {t('link')}
      </a>
    </p>
  )
}
