import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Locale } from '@/lib/ground/i18n/routing'
import { NO_PRIVATE_PAGE, privateAddress } from '@/lib/reading/share/rules/private-link'
import type { PrivatePageView } from '@/lib/reading/share/types'
import { GuestComments } from './guest-comments'
import { CommentForm, PassphraseForm } from './guest-forms'

/** The one page for every link that opens nothing: mistyped, ended, revoked, or its maker's account closed. */
export function NoPrivatePage({ locale }: { locale: Locale }) {
  const t = useTranslations('share.private.guest')
  return (
    <ReadingPage locale={locale} path={NO_PRIVATE_PAGE} title={t('dead')}>
      <PageRecord status={404} />
      <PageHead title={t('dead')}>{t('deadHow')}</PageHead>
    </ReadingPage>
  )
}

/** Asks whoever followed a link for its passphrase. Of what it shows nothing is said. */
export function PassphrasePage({ locale, id }: { locale: Locale; id: string }) {
  const t = useTranslations('share.private.guest')
  return (
    <ReadingPage locale={locale} path={privateAddress(id)} title={t('asked')}>
      <PageHead title={t('asked')}>{t('askedHow')}</PageHead>
      <PassphraseForm locale={locale} id={id} />
    </ReadingPage>
  )
}

interface PrivatePageProps {
  locale: Locale
  id: string
  view: Extract<PrivatePageView, { stage: 'open' }>
  /** What the form for a comment is known by: sent twice it is one. */
  formKey: string
  /** The work itself, where there is something to read. */
  children: ReactNode
}

/** What a link shows, under plain words that it is not published, who gave it and how long it works. */
export function PrivatePage({ locale, id, view, formKey, children }: PrivatePageProps) {
  const t = useTranslations('share.private.guest')
  const { work, by, expiresAt, takesComments, comments } = view
  const title = t(`title.${work.kind === 'public' ? 'words' : work.kind}`)
  return (
    <ReadingPage locale={locale} path={privateAddress(id)} title={title}>
      <PageHead title={title}>
        {work.kind === 'words' ? t('warning') : work.kind !== 'public' && t(`gone.${work.kind}`)}
      </PageHead>
      <p className="small quiet pb-m">
        {t('givenBy', { name: isolated(by), date: formatDateTime(locale, expiresAt) })}
      </p>
      {children}
      {takesComments && work.kind === 'words' && (
        <RailSection id="comments" title={t('comments')} aside={<p>{t('commentsHow')}</p>}>
          {comments.length > 0 && <GuestComments comments={comments} />}
          <CommentForm locale={locale} id={id} formKey={formKey} />
        </RailSection>
      )}
    </ReadingPage>
  )
}
