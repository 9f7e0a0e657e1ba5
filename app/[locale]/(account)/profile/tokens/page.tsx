import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { TokenForm } from '@/components/record/account/token-form'
import { TokenList } from '@/components/record/account/token-list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { API_PAGE } from '@/lib/reading/api/rules/addresses'
import { loadTokens } from '@/lib/record/account/loaders/tokens'

const PATH = '/profile/tokens'

/** Tokens with which one's own programs write here. */
export default async function Tokens({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await pageParams(params)
  const mine = await loadTokens()
  if (!mine) redirect(`${localePath(locale, '/sign-in')}?next=${localePath(locale, PATH)}`)
  const t = await getTranslations('account')
  return (
    <SignedInPage member={mine.me} path={PATH} title={t('token.title')} current="profile">
      <Crumbs
        steps={[{ href: localePath(locale, '/profile'), label: t('profile') }]}
        here={t('token.title')}
      />
      <PageHead title={t('token.title')}>{t('token.lede')}</PageHead>
      <RailSection id="tokens" title={t('token.yours')} aside={<p>{t('token.yoursHow')}</p>}>
        <TokenList tokens={mine.tokens} />
      </RailSection>
      <RailSection
        id="new-token"
        title={t('token.new')}
        aside={
          <p>
            {t.rich('token.newHow', {
              api: (words) => <a href={localePath(locale, `${API_PAGE}#write`)}>{words}</a>,
            })}
          </p>
        }
      >
        <TokenForm email={mine.email} />
      </RailSection>
    </SignedInPage>
  )
}
