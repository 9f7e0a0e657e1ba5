import { useLocale, useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { changes } from '@/lib/ground/platform/pages/changes.mjs'
import type { ActView } from '@/lib/record/account/types'
import type { ObjectType, Verb } from '@/lib/record/event/types'
import { hasDeskPage, objectAddress } from '@/lib/work/notice/rules/object-address'

const verbs = {
  imported: 'imported',
  added: 'added',
  marked: 'marked',
  classed: 'classed',
  submitted: 'submitted',
  'showed as interim': 'showedAsProvisional',
  'sent back': 'sentBack',
  approved: 'approved',
  published: 'published',
  corrected: 'corrected',
  replaced: 'replaced',
  withdrew: 'withdrew',
  invited: 'invited',
  'gave a link': 'gaveLink',
  accepted: 'accepted',
  'signed in': 'signedIn',
  'signed out': 'signedOut',
  'changed password': 'changedPassword',
  'changed roles': 'changedRoles',
  disabled: 'disabled',
  enabled: 'enabled',
  revoked: 'revoked',
  annotated: 'annotated',
  replied: 'replied',
  edited: 'edited',
  named: 'named',
  moved: 'moved',
  resolved: 'resolved',
  reopened: 'reopened',
  opened: 'opened',
  listed: 'listed',
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  completed: 'completed',
  recorded: 'recorded',
  asked: 'asked',
  reconciled: 'reconciled',
  received: 'received',
  'took on': 'tookOn',
  proposed: 'proposed',
  confirmed: 'confirmed',
  'turned following on': 'turnedFollowingOn',
  'turned following off': 'turnedFollowingOff',
  kept: 'kept',
  missed: 'missed',
  checked: 'checked',
  brought: 'brought',
  withheld: 'withheld',
  covered: 'covered',
  lifted: 'lifted',
  erased: 'erased',
  retried: 'retried',
  cancelled: 'cancelled',
} as const satisfies Record<Verb, string>

/** Entries of the record in words, newest first: who did what, to what, when. */
export function ActsList({ acts }: { acts: readonly ActView[] }) {
  const t = useTranslations('account.people')
  return (
    <table className="acts">
      <thead className="vh">
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('act')}</th>
          <th scope="col">{t('onWhat')}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.position}>
            <td className="quiet">
              <Time date={act.at} length="exact" />
            </td>
            <td>
              {t(`verb.${verbs[act.verb]}`)}
              {act.by !== null && (
                <span className="quiet">
                  {' '}
                  {act.by === '' ? t('bySystem') : t('by', { name: isolated(act.by) })}
                </span>
              )}
            </td>
            <td>
              <ActedOnName on={act.on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ActedOnName({ on }: { on: ActView['on'] }) {
  const t = useTranslations('thing')
  const locale = useLocale()
  const kind = isObject(on.type) ? t(`${on.type}.object`) : on.type
  const words = (
    <>
      {kind} {on.label !== null && <bdi>{on.label}</bdi>}
    </>
  )
  if (!hasDeskPage(on.type)) return words
  return <a href={localePath(locale, objectAddress(on.type, on.id))}>{words}</a>
}

/** Whether it has a name here; what a newer version recorded may have none. */
function isObject(type: string): type is ObjectType | 'review' {
  return type === 'review' || Object.hasOwn(changes, type)
}
