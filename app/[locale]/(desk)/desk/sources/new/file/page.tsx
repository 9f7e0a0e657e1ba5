import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BringFileForm } from '@/components/assessment/status-update/cite/bring-file-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadDeskRequest } from '@/lib/evidence/request/loaders/request'
import { answerOf } from '@/lib/evidence/request/rules/answer'
import { pageParams } from '@/lib/ground/i18n/page-params'
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
  const { locale } = await pageParams(params)
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
    <PageBelowDesk
      member={actor}
      path={answer ? `${path}?request=${loaded.request.id}` : path}
      title={t('snapshot.bringTitle')}
      current="sources"
      steps={[
        { path: '/desk/sources', label: t('layout.nav.sources') },
        { path: '/desk/sources/new', label: t('source.addSource') },
      ]}
      lede={t('snapshot.bringLede')}
    >
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
    </PageBelowDesk>
  )
}
