import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RequestForm } from '@/components/evidence/request/request-form'
import { FindForm } from '@/components/ground/form/find-form'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Words } from '@/components/ground/ui/words'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadRequestSubject } from '@/lib/evidence/request/loaders/subject'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadChoices, loadChosen } from '@/lib/text/commitment/loaders/choices'
import { chosenIn, queryOf, queryWith } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /**
   * The statement, and an item of it, that the request is about. Where none is said, `q`: what was typed to find one, `after`: the one that the
   * part of their list follows.
   */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['statement', 'item', 'q', 'after'] as const

/** Where a request for documents is put down. With several statements one says first which it is about. */
export default async function NewRequest({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const query = await searchParams
  const [loaded, t] = await Promise.all([
    loadRequestSubject(chosenIn(query.statement), locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, mayDraft, statement } = loaded
  const typed = chosenIn(query.q) ?? ''
  const page = localePath(locale, '/desk/requests/new')
  const [about, offered] = statement
    ? await Promise.all([
        loadChosen(statement.slug, chosenIn(query.item) ?? undefined, locale),
        loadChoices({ of: statement.slug }, null, locale),
      ])
    : []
  const statements =
    mayDraft && !statement ? await loadChoices({ typed, whole: 'only' }, chosenIn(query.after), locale) : null
  const title = t('request.new')
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/requests/new${queryOf(names, query)}`}
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
      {statements && (
        <>
          <p>{t('request.whichStatement')}</p>
          {(typed !== '' || statements.next !== null) && (
            <FindForm
              action={page}
              label={t('commitment.choice.statements.find')}
              hint={t('commitment.choice.statements.how')}
              typed={typed}
              found={t('commitment.choice.statements.found', { n: statements.total })}
            />
          )}
          <ul className="list">
            {statements.entries.map(({ slug, shortTitle, language }) => (
              <li key={slug}>
                <a className="tap" href={`${page}?statement=${slug}`}>
                  <Words lang={language}>{shortTitle}</Words>
                </a>
              </li>
            ))}
          </ul>
          <PartTurn
            part={statements}
            hrefOf={(after) => `${page}${queryWith(names, query, 'after', after)}`}
          />
        </>
      )}
    </PageBelowDesk>
  )
}
