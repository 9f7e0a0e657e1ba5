import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { siteName } from '@/lib/ground/platform/site-name'
import { webhookAddress } from '@/lib/reading/webhook/rules/addresses'
import { DAYS_KEPT } from '@/lib/reading/webhook/rules/trying'
import type { WebhookView } from '@/lib/reading/webhook/types'

/** Addresses to which news are posted: each with what it is told of, and how it stands. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookView[] }) {
  const locale = useLocale()
  return (
    <ul className="lib">
      {webhooks.map((webhook) => (
        <li key={webhook.id}>
          <div>
            <p className="t">
              <a className="addr" dir="ltr" href={localePath(locale, webhookAddress(webhook.id))}>
                {webhook.address}
              </a>
            </p>
            <WebhookFacts webhook={webhook} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is known of one. */
export function WebhookFacts({ webhook }: { webhook: WebhookView }) {
  const t = useTranslations('webhook')
  const languageName = useLanguageName()
  const comma = commaIn(useLocale())
  const { of, language, addedBy, addedAt, takenAt, waiting, off, failingSince } = webhook
  const at = (date: string) => ({ date: () => <Time date={date} length="exact" /> })
  return (
    <>
      <p className="meta">
        <bdi>{of.name ?? siteName() ?? t('wholeSite')}</bdi>
        {comma}
        {languageName(language)}
      </p>
      <p className="meta">{t.rich('addedBy', { ...at(addedAt), name: isolated(addedBy) })}</p>
      {off !== null && (
        <p>
          <strong>{t.rich(`off.${off.why}`, at(off.at))}</strong>
        </p>
      )}
      {off === null && failingSince !== null && <p>{t.rich('failingSince', at(failingSince))}</p>}
      <p>
        {takenAt === null ? t('takenNever', { n: DAYS_KEPT }) : t.rich('takenLast', at(takenAt))}{' '}
        {t('waiting', { n: waiting })}
      </p>
    </>
  )
}
