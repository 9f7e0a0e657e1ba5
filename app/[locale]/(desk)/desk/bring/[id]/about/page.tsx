import { notFound } from 'next/navigation'
import { AboutStep } from '@/components/text/bringing/about-step'
import { BringPage } from '@/components/text/bringing/bring-page'
import { ReadText } from '@/components/text/bringing/read-text'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The third step: what the statement is, and its address here. */
export default async function About({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="about">
      {bringing.may.change === true ? (
        <AboutStep bringing={bringing} saved={query.check === 'yes' ? bringing.faults.about : []} />
      ) : (
        <ReadText bringing={bringing} />
      )}
    </BringPage>
  )
}
