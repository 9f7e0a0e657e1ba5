import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { bringAddress } from '@/lib/text/bringing/noun'
import type { BringingView } from '@/lib/text/bringing/types'

/** In place of a step's form, for whoever may read and not change it: the way to where all of it stands. */
export function ReadText({ bringing }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  return (
    <p className="lede pt-m">
      <a href={localePath(useLocale(), bringAddress(bringing.id, 'submit'))}>{t('read')}</a>
    </p>
  )
}
