import { useTranslations } from 'next-intl'
import { roles } from '@/lib/ground/platform/actor'

/** The roles that somebody may have, each a box to tick. */
export function RoleBoxes({ chosen }: { chosen: readonly unknown[] }) {
  const t = useTranslations('account.people')
  return (
    <div className="inline-pick">
      {roles.map((role) => (
        <label key={role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={chosen.includes(role)} /> {t(role)}
        </label>
      ))}
    </div>
  )
}
