import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { GuestCommentView } from '@/lib/reading/share/types'

/** What people without an account wrote behind private links, oldest first: plain text, in whatever language. */
export function GuestComments({ comments }: { comments: readonly GuestCommentView[] }) {
  const t = useTranslations('share.private')
  const locale = useLocale()
  return (
    <ol className="list pb-m">
      {comments.map(({ id, at, name, body }) => (
        <li key={id}>
          <p className="small quiet">
            {t('commentBy', {
              name: name === null ? t('somebody') : isolated(name),
              date: formatDateTime(locale, at),
            })}
          </p>
          <p className="guests__said" dir="auto">
            {body}
          </p>
        </li>
      ))}
    </ol>
  )
}
