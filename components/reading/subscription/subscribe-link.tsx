import { useTranslations } from 'next-intl'
import { ByMail } from '../share/by-mail'

/** Leads to where a reader subscribes to what is published of a page. @param path of that page, without a language */
export function SubscribeLink({ path }: { path: string }) {
  const t = useTranslations('subscription')
  return <ByMail path={path} words={t('link')} ownLine />
}
