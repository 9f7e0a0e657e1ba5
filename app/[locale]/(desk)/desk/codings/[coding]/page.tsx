import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodingForm } from '@/components/assessment/second-coding/coding-form'
import { CodingHead } from '@/components/assessment/second-coding/coding-head'
import { Pair } from '@/components/assessment/second-coding/pair'
import { TakeForm } from '@/components/assessment/second-coding/take-forms'
import { workViewOf } from '@/components/assessment/second-coding/work-view'
import { Over, Written } from '@/components/assessment/second-coding/written'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ItemWords } from '@/components/text/commitment/item-words'
import { loadCoding } from '@/lib/assessment/second-coding/loaders/coding'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadQuoted } from '@/lib/text/statement/loaders/quoted'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { chosenIn } from '../../part-query'

type Props = {
  params: Promise<{ locale: string; coding: string }>
  /** `find`: what the library was searched for. */
  searchParams: Promise<{ find?: string | string[] }>
}

/**
 * A second judgement: the words to judge and the form for whoever gives it, who sees nothing of the first until then; both side by side
 * for whoever reconciles them.
 */
export default async function Coding({ params, searchParams }: Props) {
  const { locale, coding: id } = await pageParams(params)
  const find = chosenIn((await searchParams).find) ?? ''
  const loaded = await loadCoding(id, find, locale)
  if (!loaded) notFound()
  const { actor, view } = loaded
  const { statement, item } = view
  const t = await getTranslations('second-coding')
  const title = t(view.kind === 'pair' ? 'pairTitle' : 'pageTitle', { ref: item.reference })
  const quoted = await loadQuoted(statement.slug, [item.passageNumber])
  return (
    <SignedInPage member={actor} path={codingAddress(id)} title={title} current="desk">
      <CodingHead view={view} title={title} />
      <div className="hang">
        <div className="hang__h" />
        <div>
          {quoted && <ItemWords statement={quoted} item={item} />}
          {(view.kind === 'write' || view.kind === 'take') && (
            <>
              <p className="prose pt-m">{t(view.request.blind ? 'alone' : 'notBlindHere')}</p>
              <p className="line pt-s">
                <a className="tap" href={localePath(locale, '/method')} target="_blank" rel="noopener">
                  {t('definitions')}
                </a>
              </p>
            </>
          )}
          {view.kind === 'take' && <TakeForm requestId={view.request.id} />}
        </div>
      </div>
      {view.kind === 'write' && (
        <CodingForm
          requestId={view.request.id}
          view={workViewOf(view)}
          draft={view.draft}
          version={view.version}
          savedAt={view.savedAt}
          memberId={actor.id}
          today={dayOf(now())}
          find={find}
        />
      )}
      {view.kind === 'written' && <Written view={view} />}
      {view.kind === 'over' && <Over view={view} />}
      {view.kind === 'pair' && <Pair view={view} />}
    </SignedInPage>
  )
}
