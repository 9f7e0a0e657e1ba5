import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BringFileForm } from '@/components/assessment/status-update/cite/bring-file-form'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { loadDeskRequest } from '@/lib/evidence/request/loaders/request'
import { answerOf } from '@/lib/evidence/request/rules/answer'
import { localeOf } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { loadChoices } from '@/lib/text/commitment/loaders/choices'

type Props = {
  params: Promise<{ locale: string }>
  /** `request`: the access request whose answer is brought. */
  searchParams: Promise<{ request?: string | string[] }>
}

/** Where an analyst adds a document that has no address, as a file. For others there is no such page. */
export default async function NewFile({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const { request: asked } = await searchParams
  const [t, offered, loaded] = await Promise.all([
    getTranslations(),
    loadChoices({}, null, locale),
    typeof asked === 'string' ? loadDeskRequest(asked, locale) : null,
  ])
  const answer = loaded && answerOf(loaded.request.acts)
  const path = '/desk/sources/new/file'
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={answer ? `${path}?request=${loaded.request.id}` : path}
      title={t('snapshot.bringTitle')}
      current="sources"
    >
      <DeskCrumbs
        steps={[
          { path: '/desk/sources', label: t('layout.nav.sources') },
          { path: '/desk/sources/new', label: t('source.addSource') },
        ]}
        here={t('snapshot.bringTitle')}
      />
      <PageHead title={t('snapshot.bringTitle')}>{t('snapshot.bringLede')}</PageHead>
      <BringFileForm
        begun={
          answer && {
            title: t('snapshot.answerTitle', { authority: loaded.request.authority }),
            titleBasis: 'described',
            publisher: loaded.request.authority,
            author: null,
            date: answer.day,
            language: loaded.request.language,
            type: 'official',
            summary: null,
            request: loaded.request.id,
          }
        }
        items={offered.entries}
      />
    </SignedInPage>
  )
}
