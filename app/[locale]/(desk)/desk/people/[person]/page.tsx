import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { PersonState } from '@/components/record/account/people-list'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { TokenList } from '@/components/record/account/token-list'
import { ActsList } from '@/components/work/desk/acts-list'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadActs } from '@/lib/record/account/loaders/people'

type Props = {
  params: Promise<{ locale: string; person: string }>
  /** `before`: the position in the record from which an older page goes on. */
  searchParams: Promise<{ before?: string | string[] }>
}

/** What one person did, from the record. For administrators; for everybody else there is no such page. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, person: id } = await pageParams(params)
  const { before } = await searchParams
  const loaded = await loadActs(id, typeof before === 'string' ? before : undefined)
  if (!loaded) notFound()
  const { me, found, tokens } = loaded
  const t = await getTranslations()
  const title = t('account.people.actsTitle', { name: isolated(found.person.publicName) })
  return (
    <SignedInPage member={me} path={`/desk/people/${id}`} title={title} current="people">
      <Crumbs
        steps={[{ href: localePath(locale, '/desk/people'), label: t('layout.nav.people') }]}
        here={<bdi>{found.person.publicName}</bdi>}
      />
      <PageHead title={title}>{t('account.people.actsLede')}</PageHead>
      <PersonState person={found.person} />
      {tokens.length > 0 && (
        <RailSection
          id="tokens"
          title={t('account.token.title')}
          aside={<p>{t('account.token.theirsHow')}</p>}
        >
          <TokenList tokens={tokens} />
        </RailSection>
      )}
      {found.acts.length === 0 ? <p>{t('account.people.actsNone')}</p> : <ActsList acts={found.acts} />}
      {found.before !== null && (
        <p className="pt-m">
          <a
            className="tap"
            rel="next"
            href={localePath(locale, `/desk/people/${id}?before=${found.before}`)}
          >
            {t('account.people.older')}
          </a>
        </p>
      )}
    </SignedInPage>
  )
}
