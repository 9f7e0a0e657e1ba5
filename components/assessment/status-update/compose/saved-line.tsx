'use client'

import { useLocale, useTranslations } from 'next-intl'
import { openAgain } from '@/components/ground/form/open-again'
import { Sign } from '@/components/ground/ui/sign'
import { formatDateTime, formatTime } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Trouble } from './use-autosave'

/** An hour with its zone where it was today, else the day too. Days and hours are those of UTC. */
export function momentText(locale: Locale, moment: string, today: string): string {
  return moment.startsWith(today) ? `${formatTime(locale, moment)} UTC` : formatDateTime(locale, moment)
}

/** Whether the draft is saved, and when. */
export function SavedLine({
  savedAt,
  isDirty,
  today,
}: {
  savedAt: string | null
  isDirty: boolean
  today: string
}) {
  const t = useTranslations('status-update.compose')
  const locale = useLocale()
  if (isDirty) return <span className="quiet">{t('unsaved')}</span>
  if (savedAt === null) return <span className="quiet">{t('nothingSaved')}</span>
  return <span className="quiet">{t('saved', { time: momentText(locale, savedAt, today) })}</span>
}

/** Says calmly that the last save did not go through, why, and that the words are kept. */
export function SaveTrouble({ trouble, onRetry }: { trouble: Trouble | null; onRetry: () => void }) {
  const t = useTranslations()
  const locale = useLocale()
  const { code, isCopied } = trouble ?? {}
  return (
    <div role="status">
      {trouble && (
        <div className="line gap-s pt-s">
          <span className="missing">
            <Sign name="missing" />
            <span>
              {t('status-update.compose.notSaved')} {code === null && t('status-update.compose.noAnswer')}
              {code === 'invalid' && t('status-update.compose.notKeepable')}
              {code &&
                code !== 'invalid' &&
                code !== 'too_many_tries' &&
                t(`form.refusal.${code}`, { number: '' })}{' '}
              {isCopied ? t('status-update.compose.keptHere') : t('status-update.compose.keptInPage')}
            </span>
          </span>
          {code === 'signed_out' && (
            <a className="tap" href={localePath(locale, '/sign-in')} target="_blank" rel="noopener">
              {t('layout.site.signIn')} <span className="vh">{t('status-update.compose.newTab')}</span>
            </a>
          )}
          {code === 'renewed' ? (
            <button
              type="button"
              className="btn btn--s"
              onClick={({ currentTarget: { form } }) => form && openAgain(new FormData(form))}
            >
              {t('form.notTaken.open')}
            </button>
          ) : (
            <button type="button" className="btn btn--s" onClick={onRetry}>
              {t('layout.error.retry')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
