import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { BringPage } from '@/components/bringing/bring-page'
import { PartiesStep } from '@/components/bringing/parties-step'
import { ReadText } from '@/components/bringing/read-text'
import { loadBringing } from '@/lib/bringing/loaders/bringing'
import { firstParagraph } from '@/lib/bringing/rules/first-paragraph'
import { areasNamedIn } from '@/lib/bringing/rules/named-areas'
import { partiesNamedIn } from '@/lib/bringing/rules/named-parties'
import { loadParties } from '@/lib/dossier/loaders/statement'
import { localeOf } from '@/lib/i18n/routing'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The fourth step: who speaks, and what the items are about. */
export default async function Parties({ params, searchParams }: Props) {
  const { locale: segment, id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
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
