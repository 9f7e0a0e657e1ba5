import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { LedTo } from '@/components/ground/layout/led-to'
import { NoPrivatePage, PassphrasePage, PrivatePage } from '@/components/reading/share/private-page'
import { SharedWorkView } from '@/components/work/desk/shared-work'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadPrivatePage } from '@/lib/reading/share/loaders/private-page'
import { openPage } from '../../../open-page'

export const metadata: Metadata = {
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
}

type PrivateProps = { params: Promise<{ locale: string; link: string }> }

/** What a private link shows, to whoever followed it: the address opens nothing by itself. */
export default async function Private({ params }: PrivateProps) {
  const { locale: segment, link } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const view = await loadPrivatePage(link, locale)
  if (!view) return <NoPrivatePage locale={locale} />
  if (view.stage === 'passphrase') return <PassphrasePage locale={locale} id={link} />
  const { work } = view
  if (work.kind === 'public') return <LedTo locale={locale} path={work.address} />
  return (
    <PrivatePage locale={locale} id={link} view={view} formKey={randomUUID()}>
      {work.kind === 'words' && <SharedWorkView work={work} />}
    </PrivatePage>
  )
}
