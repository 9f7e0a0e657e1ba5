import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinesToCite } from '@/components/assessment/status-update/cite/lines-to-cite'
import { QuoteInCopyLines } from '@/components/assessment/status-update/cite/quote-in-copy'
import { SourceFinder } from '@/components/evidence/source/source-finder'
import { SourceLine } from '@/components/evidence/source/source-line'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadLinesToCite, loadQuoteInCopy } from '@/lib/assessment/status-update/loaders/to-cite'
import { loadSourceEntry } from '@/lib/evidence/source/loaders/entry'
import { loadFoundSources } from '@/lib/evidence/source/loaders/found'
import { addressMeant } from '@/lib/evidence/source/rules/address'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { chosenIn, queryOf, queryWith } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /**
   * `q`: what was typed to find a source, and once one is chosen an item, `source`: the one that was chosen, `quote`: words of it to quote,
   * `after`: the line that the part of their list follows.
   */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['q', 'source', 'quote', 'after'] as const

/** Cites a source: first the source is chosen, then the item. For analysts; for others there is no such page. */
export default async function CiteSource({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const asked = await searchParams
  const [typed, chosen] = [chosenIn(asked.q) ?? '', chosenIn(asked.source)]
  const quote = chosenIn(asked.quote) ?? ''
  const [t, source, found, lines, inCopy] = await Promise.all([
    getTranslations(),
    chosen === null ? null : loadSourceEntry(chosen),
    chosen === null ? loadFoundSources(typed) : [],
    chosen === null ? null : loadLinesToCite(chosen, typed, chosenIn(asked.after), locale),
    chosen === null ? null : loadQuoteInCopy(chosen, quote),
  ])
  if (asked.source !== undefined && !source) notFound()
  const page = localePath(locale, '/desk/sources/cite')
  const address = addressMeant(typed)
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/sources/cite${queryOf(names, asked)}`}
      title={t('source.collect.citeTitle')}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      lede={source ? <SourceLine source={source} /> : t('source.collect.citeLede')}
    >
      {source && inCopy && <QuoteInCopyLines found={inCopy} quote={quote} language={source.language} />}
      {source && lines ? (
        <LinesToCite
          page={page}
          sourceId={source.id}
          quote={quote}
          typed={typed}
          lines={lines}
          hrefOf={(after) => `${page}${queryWith(names, asked, 'after', after)}`}
        />
      ) : (
        <SourceFinder
          action={page}
          typed={typed}
          found={found}
          hrefOf={(id) => `${page}?source=${id}`}
          addPage={
            address === null
              ? undefined
              : `${localePath(locale, '/desk/sources/new')}?${new URLSearchParams({ address })}`
          }
        />
      )}
    </PageBelowDesk>
  )
}
