import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { correctAddress } from '@/lib/text/statement/rules/addresses'

/** The way to the form by which readers send a correction or a source for an item. */
export function CorrectLink({ slug, reference }: { slug: string; reference: string }) {
  const t = useTranslations('reader-message')
  return (
    <p className="pt-s">
      <a className="tap" href={localePath(useLocale(), correctAddress(slug, reference))} rel="nofollow">
        {t('link')}
      </a>
    </p>
  )
}
