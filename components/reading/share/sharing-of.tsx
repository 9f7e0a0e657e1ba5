import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { privateLinkTo } from '@/lib/reading/share/rules/private-link'
import type { Sharing } from '@/lib/reading/share/types'
import { GuestsOf } from './guests-of'

/** Of work under review what guests wrote behind private links to it, and where one is given. */
export function SharingOf({ locale, sharing }: { locale: Locale; sharing: readonly Sharing[] }) {
  const t = useTranslations('share.private')
  const shared = sharing.filter(({ mayShare }) => mayShare)
  return (
    <>
      <GuestsOf comments={sharing.flatMap(({ guests }) => guests)} />
      {shared.map(({ work }) => (
        <p key={work.id} className="btns pt-s">
          <a className="tap" href={localePath(locale, privateLinkTo({ ...work }))}>
            {t('new')}
          </a>
        </p>
      ))}
    </>
  )
}
