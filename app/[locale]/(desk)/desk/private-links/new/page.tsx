import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { Ref } from '@/components/ground/ui/ref'
import { GiveLinkForm } from '@/components/reading/share/private-link-form'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadSharable } from '@/lib/reading/share/loaders/sharable'
import { PRIVATE_LINKS, privateLinkTo } from '@/lib/reading/share/rules/private-link'

type Props = {
  params: Promise<{ locale: string }>
  /** The work: a submission by its id, or one's own draft on a line. */
  searchParams: Promise<Readonly<Record<string, string | string[]>>>
}

/** Where somebody gives a private link to work that is not public. For others, and of other work, there is no such page. */
export default async function NewPrivateLink({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, t] = await Promise.all([
    loadSharable(await searchParams, locale),
    getTranslations('share.private'),
  ])
  if (!loaded) notFound()
  const { actor, named, work } = loaded
  const title = t('new')
  return (
    <SignedInPage locale={locale} member={actor} path={privateLinkTo(named)} title={title} current="desk">
      <DeskCrumbs steps={[{ path: PRIVATE_LINKS, label: t('title') }]} here={title} />
      <PageHead title={title}>
        {t(`newLede.${work.to === 'draft' || work.to === 'revision' ? work.to : 'reviewed'}`)}
      </PageHead>
      <p className="pb-m">
        {work.reference !== null && <Ref>{work.reference}</Ref>} <OwnTitle of={work} />
        {work.line && <PartyAfter {...work.line} />}
      </p>
      <GiveLinkForm named={named} />
    </SignedInPage>
  )
}
