import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RequestForm } from '@/components/evidence/request/request-form'
import { Words } from '@/components/ground/ui/words'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadRequestSubject } from '@/lib/evidence/request/loaders/subject'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadChoices, loadChosen } from '@/lib/text/commitment/loaders/choices'
import { chosenIn, queryOf } from '../../part-query'

type Query = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** The statement, and an item of it, that the request is about. */
  searchParams: Promise<{ statement?: Query; item?: Query }>
}

/** Where a request for documents is put down. With several statements one says first which it is about. */
export default async function NewRequest({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const query = await searchParams
  const [loaded, t] = await Promise.all([
    loadRequestSubject(chosenIn(query.statement), locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, mayDraft, statement, names } = loaded
  const [about, offered] = statement
    ? await Promise.all([
        loadChosen(statement.slug, chosenIn(query.item) ?? undefined, locale),
        loadChoices({ of: statement.slug }, null, locale),
      ])
    : []
  const title = t('request.new')
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/requests/new${queryOf(['statement', 'item'], query)}`}
      title={title}
      steps={[{ path: '/desk/requests', label: t('request.title') }]}
      lede={t('request.newLede')}
    >
      {!mayDraft && <p>{t('form.refusal.not_permitted')}</p>}
      {mayDraft && statement && (
        <RequestForm
          statement={statement}
          request={null}
          about={about?.item ? [about] : []}
          offered={offered?.entries ?? []}
        />
      )}
      {mayDraft && !statement && (
        <>
          <p>{t('request.whichStatement')}</p>
          <ul className="list">
            {names.map(({ slug, shortTitle, language }) => (
              <li key={slug}>
                <a className="tap" href={localePath(locale, `/desk/requests/new?statement=${slug}`)}>
                  <Words lang={language}>{shortTitle}</Words>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageBelowDesk>
  )
}
