import { notFound } from 'next/navigation'
import { ChangedSince } from '@/components/record/review/changed-since'
import { BringPage } from '@/components/text/bringing/bring-page'
import { SubmitStep } from '@/components/text/bringing/submit-step'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'
import { loadWhetherMarksAwait } from '@/lib/text/commitment/loaders/awaiting'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /** `opened`: the fingerprint of what a reviewer had before them when it was submitted again. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** The last step, and the page on which a second person reads all of it. */
export default async function Submit({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, { opened }] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { state, content } = loaded.bringing
  const marksAwait = state === 'published' && (await loadWhetherMarksAwait(content.about.slug))
  return (
    <BringPage locale={locale} member={loaded.actor} bringing={loaded.bringing} step="submit">
      {typeof opened === 'string' && opened !== loaded.bringing.fingerprint && <ChangedSince />}
      <SubmitStep bringing={loaded.bringing} member={loaded.actor} marksAwait={marksAwait} />
    </BringPage>
  )
}
