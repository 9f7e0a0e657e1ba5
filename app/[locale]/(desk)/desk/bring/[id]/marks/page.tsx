import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { BringPage } from '@/components/bringing/bring-page'
import { MarksStep } from '@/components/bringing/marks-step'
import { loadBringing } from '@/lib/bringing/loaders'
import { localeOf } from '@/lib/i18n/routing'
import { chooseWords } from '@/lib/statement/rules/choose-words'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing; `passage`, `from`, `to`, `force`: words to mark; `mark`: the mark to change. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The fifth step: what is said, marked by hand or from a suggestion. */
export default async function Marks({ params, searchParams }: Props) {
  const { locale: segment, id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  const passage = bringing.passages.find(({ number }) => String(number) === query.passage)
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="marks">
      <MarksStep
        bringing={bringing}
        saved={query.check === 'yes' ? bringing.faults.marks : []}
        choosing={
          passage
            ? {
                passage,
                chosen: chooseWords(passage, { from: one(query.from), to: one(query.to) }),
                force: one(query.force) ?? '',
              }
            : null
        }
        changing={bringing.marks.find((mark) => mark.id === query.mark) ?? null}
      />
    </BringPage>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
