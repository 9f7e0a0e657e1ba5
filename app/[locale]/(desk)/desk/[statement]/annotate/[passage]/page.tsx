import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { MarkForm } from '@/components/text/commitment/mark-form'
import { AnnotatePassage } from '@/components/text/note/annotate-passage'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { currentActor } from '@/lib/ground/platform/session'
import { loadItemsOfPassage } from '@/lib/reading/dossier/loaders/items'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadMarking } from '@/lib/text/commitment/loaders/marking'
import { loadChosenWords } from '@/lib/text/statement/loaders/chosen-words'
import { annotateAddress } from '@/lib/text/statement/rules/addresses'
import { contextOf } from '@/lib/text/statement/rules/span'

type Query = 'from' | 'to' | 'words' | 'as'

interface AnnotatePageProps {
  params: Promise<{ locale: string; statement: string; passage: string }>
  /** `from`, `to`: code units of the base rendering; `words`: the words themselves; `as`: what to make of them. */
  searchParams: Promise<Partial<Record<Query, string | string[]>>>
}

/** Where words of a passage are chosen, shown exactly, and annotated or marked. Its address says which; it works without script. */
export default async function AnnotatePage({ params, searchParams }: AnnotatePageProps) {
  const { locale, statement: slug, passage: number } = await pageParams(params)
  const query = await searchParams
  const member = await currentActor()
  if (member.kind === 'visitor') notFound()
  const [statement, t] = await Promise.all([loadStatement(slug), getTranslations('note.annotate')])
  const passage = statement?.passages.find((each) => String(each.number) === number)
  if (!statement || !passage) notFound()
  const asked = { from: one(query.from), to: one(query.to), words: one(query.words) }
  const chosen = await loadChosenWords(passage, asked)
  const items = await loadItemsOfPassage(slug, number, locale)
  const as = one(query.as) === 'item' ? 'item' : 'note'
  const marking = as === 'item' ? await loadMarking(slug, passage.number) : null
  const span = chosen.span && {
    ...chosen.span,
    exact: statement.base.text.slice(chosen.span.start, chosen.span.end),
    ...contextOf(statement.base.text, chosen.span),
  }
  return (
    <SignedInPage
      member={member}
      path={annotateAddress(slug, passage.number, span ?? undefined)}
      title={t('title', { n: passage.number })}
      current="desk"
    >
      <AnnotatePassage
        member={member}
        statement={statement}
        items={items.filter(({ withdrawn }) => withdrawn === null)}
        passage={passage}
        chosen={chosen}
        span={span}
        typed={one(query.words) ?? ''}
        as={as}
        markForm={marking && <MarkForm locale={locale} marking={marking} span={span} />}
      />
    </SignedInPage>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
