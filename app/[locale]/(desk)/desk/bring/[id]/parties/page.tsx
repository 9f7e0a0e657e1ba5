import { notFound } from 'next/navigation'
import { BringPage } from '@/components/text/bringing/bring-page'
import { PartiesStep } from '@/components/text/bringing/parties-step'
import { ReadText } from '@/components/text/bringing/read-text'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadParties } from '@/lib/reading/dossier/loaders/statement'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'
import { firstParagraph } from '@/lib/text/bringing/rules/first-paragraph'
import { areasNamedIn } from '@/lib/text/bringing/rules/named-areas'
import { partiesNamedIn } from '@/lib/text/bringing/rules/named-parties'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The fourth step: who speaks, and what the items are about. */
export default async function Parties({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  const { text, parties, areas } = bringing.content
  const first = firstParagraph(bringing.content)
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="parties">
      {bringing.may.change === true ? (
        <PartiesStep
          bringing={bringing}
          saved={query.check === 'yes' ? bringing.faults.parties : []}
          known={await loadParties()}
          proposed={{
            from: first,
            parties: parties.length === 0 ? partiesNamedIn(first, text.language) : [],
            areas: areas.length === 0 ? areasNamedIn(bringing.content) : [],
          }}
        />
      ) : (
        <ReadText bringing={bringing} />
      )}
    </BringPage>
  )
}
