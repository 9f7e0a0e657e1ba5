import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/ground/i18n/format'
import type { Role } from '@/lib/ground/platform/actor'

/** The roles that somebody holds, as a list in words. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('account.people')
  return formatList(
    useLocale(),
    roles.map((role) => t(role)),
    'unit',
  )
}
