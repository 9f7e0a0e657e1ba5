import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BringPage } from '@/components/text/bringing/bring-page'
import { ReadText } from '@/components/text/bringing/read-text'
import { TextStep } from '@/components/text/bringing/text-step'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'
import { FILE_PROBLEMS } from '@/lib/text/bringing/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `check`: say what is missing; `document`: why no text was taken from a file; `taken`: that one was. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The first step of bringing a statement: its text, and where it comes from. */
export default async function Text({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  const t = await getTranslations('bringing.document')
  const problem = FILE_PROBLEMS.find((known) => known === query.document)
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="text">
      {bringing.may.change === true ? (
        <TextStep
          bringing={bringing}
          saved={query.check === 'yes' ? bringing.faults.text : []}
          fileProblem={problem ? t(problem) : null}
          justTaken={query.taken === 'yes'}
        />
      ) : (
        <ReadText bringing={bringing} />
      )}
    </BringPage>
  )
}
