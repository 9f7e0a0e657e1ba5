import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { AlignForm, TakeBack } from '@/components/statement/align-form'
import { AlignmentDecision } from '@/components/statement/alignment-decision'
import { AlignmentHead, AlignmentRead } from '@/components/statement/alignment-read'
import { localeOf } from '@/lib/i18n/routing'
import { loadAlignmentWork } from '@/lib/statement/loaders'
import { alignmentAddress, WORDING_DESK } from '@/lib/statement/rules/addresses'
import { partOf } from '@/lib/statement/rules/alignment-parts'

type Props = {
  params: Promise<{ locale: string; alignment: string }>
  /** `part`: which part of a long text; `kept`: what was set has just been kept. */
  searchParams: Promise<{ part?: string | string[]; kept?: string | string[] }>
}

/** One alignment: written by whoever began it, else read, and decided on by a second person. */
export default async function Alignment({ params, searchParams }: Props) {
  const { locale: segment, alignment: id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, { part: asked, kept }, t] = await Promise.all([
    loadAlignmentWork(id),
    searchParams,
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, work } = loaded
  const isWritten = work.may.edit === true && (work.state === 'open' || work.state === 'sent_back')
  const parts = partOf(work.clauses.length - 1)
  const part = typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : 1
  const title = t('statement.wording.alignTitle', { n: work.number })
  return (
    <SignedInPage locale={locale} member={actor} path={alignmentAddress(id)} title={title} current="desk">
      <DeskCrumbs steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]} here={title} />
      <AlignmentHead work={work} title={title} kept={kept === '1'} />
      {isWritten ? (
        <AlignForm key={part} work={work} part={Math.max(1, Math.min(part, parts))} />
      ) : (
        <AlignmentRead work={work} />
      )}
      {work.state === 'submitted' && (
        <section className="clause" aria-labelledby="decide">
          <h2 className="h2 pb-s" id="decide">
            {t('desk.fourEyes')}
          </h2>
          <AlignmentDecision id={work.id} contentSha256={work.contentSha256} may={work.may.decide} />
          {work.may.take_back === true && <TakeBack alignmentId={work.id} />}
        </section>
      )}
    </SignedInPage>
  )
}
