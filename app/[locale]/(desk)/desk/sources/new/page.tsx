import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddSourceForm } from '@/components/assessment/status-update/cite/add-source-form'
import { BookmarkletFold } from '@/components/evidence/source/bookmarklet-fold'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { readLine } from '@/lib/assessment/status-update/schema'
import { loadProposed } from '@/lib/evidence/source/loaders/proposed'
import { foundWords, isMoreThanFound } from '@/lib/evidence/source/rules/found-words'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { env } from '@/lib/ground/platform/env'
import { currentActor } from '@/lib/ground/platform/session'
import { loadChoices, loadChosen } from '@/lib/text/commitment/loaders/choices'
import { queryOf } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `address`, `title`: the document's, `quote`: words of it, `back`: the line to cite it on afterwards, `lead`: what it comes of. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['back', 'address', 'title', 'quote', 'lead'] as const

/** Where an analyst adds a document to the library. For others there is no such page. */
export default async function NewSource({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const asked = await searchParams
  const given = (name: keyof typeof asked) => {
    const value = asked[name]
    return typeof value === 'string' ? value : ''
  }
  const [title, quote] = [foundWords(given('title')), foundWords(given('quote'))]
  const line = readLine(given('back'))
  const [t, proposed, offered, chosen] = await Promise.all([
    getTranslations(),
    loadProposed(given('address'), `${title} ${quote}`),
    loadChoices({}, null, locale),
    line && loadChosen(line.statement, line.reference, locale),
  ])
  const path = '/desk/sources/new'
  return (
    <PageBelowDesk
      member={actor}
      path={`${path}${queryOf(names, asked)}`}
      title={t('source.addSource')}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      lede={t('source.collect.addLede')}
    >
      <p className="mid pb-m">
        <a className="tap" href={localePath(locale, `${path}/file`)}>
          {t('snapshot.noAddressYet')}
        </a>
      </p>
      <AddSourceForm
        address={given('address')}
        title={title}
        quote={quote}
        isQuoteCut={isMoreThanFound(given('quote'))}
        proposed={proposed}
        back={line ? given('back') : ''}
        lead={given('lead')}
        chosen={chosen}
        items={offered.entries}
      />
      <BookmarkletFold page={new URL(localePath(locale, path), env().SUIVI_URL).href} />
    </PageBelowDesk>
  )
}
