'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSending } from '@/components/ground/form/use-sending'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { revokeSessionAction } from '@/lib/record/account/actions/session'
import type { DeviceView } from '@/lib/record/account/types'
import { FormProblems } from './form-problems'

const unsent: FormState<void> = { status: 'new' }

/** The devices on which one is signed in. All but this one can be signed out here; this one is at the head of the page. */
export function DeviceList({ devices }: { devices: readonly DeviceView[] }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const [state, act] = useSending(revokeSessionAction, unsent)
  return (
    <form action={act}>
      <FormProblems state={state} fields={[]} />
      <ul className="lib">
        {devices.map((device) => {
          const name = device.name || t('unknownDevice')
          const lastSeen = formatDateTime(locale, device.lastSeenAt)
          return (
            <li key={device.id}>
              <div>
                <p className="t">
                  <bdi>{name}</bdi>
                </p>
                <p className="meta">{t('lastSeen', { date: lastSeen })}</p>
                <p className="meta">
                  {t('signedInSince', { date: formatDateTime(locale, device.signedInAt) })}
                </p>
              </div>
              <div className="meta2">
                {device.isThisOne ? (
                  <p className="meta">{t('thisDevice')}</p>
                ) : (
                  <button
                    type="submit"
                    className="btn btn--s"
                    name="session"
                    value={device.id}
                    aria-label={t('endDeviceNamed', { name: isolated(name), date: lastSeen })}
                  >
                    {t('endDevice')}
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </form>
  )
}
