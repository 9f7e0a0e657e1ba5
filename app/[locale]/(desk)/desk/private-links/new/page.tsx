import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Ref } from '@/components/ground/ui/ref'
import { GiveLinkForm } from '@/components/reading/share/private-link-form'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadSharable } from '@/lib/reading/share/loaders/sharable'
import { PRIVATE_LINKS, privateLinkTo } from '@/lib/reading/share/rules/private-link'

type Props = {
  params: Promise<{ locale: string }>
  /** The work: a submission by its id, or one's own draft on a line. */
  searchParams: Promise<Readonly<Record<string, string | string[]>>>
}

/** Where somebody gives a private link to work that is not public. For others, and of other work, there is no such page. */
export default async function NewPrivateLink({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([
    loadSharable(await searchParams, locale),
    getTranslations('share.private'),
  ])
  if (!loaded) notFound()
  const { actor, named, work } = loaded
  const title = t('new')
  return (
    <PageBelowDesk
      member={actor}
      path={privateLinkTo(named)}
      title={title}
      steps={[{ path: PRIVATE_LINKS, label: t('title') }]}
      lede={t(`newLede.${work.to === 'draft' || work.to === 'revision' ? work.to : 'reviewed'}`)}
    >
      <p className="pb-m">
        {work.reference !== null && <Ref>{work.reference}</Ref>} <OwnTitle of={work} />
        {work.line && <PartyAfter {...work.line} />}
      </p>
      <GiveLinkForm named={named} />
    </PageBelowDesk>
  )
}
