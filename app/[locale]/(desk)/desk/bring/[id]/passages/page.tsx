import { notFound } from 'next/navigation'
import { BringPage } from '@/components/text/bringing/bring-page'
import { PassagesStep } from '@/components/text/bringing/passages-step'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'
import { withFirstPassages } from '@/lib/text/bringing/rules/first-passages'
import { emptyLinesAfter } from '@/lib/text/bringing/rules/text'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing; `split`: the number of the passage that is to be split; `block`: of the one of which it is said what it is. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The second step: which paragraphs are passages. */
export default async function Passages({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  const numbered = (value: unknown) =>
    typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : null
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="passages">
      <PassagesStep
        bringing={withFirstPassages(bringing)}
        passages={bringing.passages.length}
        emptyLines={emptyLinesAfter(bringing.content.text.text, bringing.passages)}
        saved={query.check === 'yes' ? bringing.faults.passages : []}
        splitting={numbered(query.split)}
        saying={numbered(query.block)}
      />
    </BringPage>
  )
}
