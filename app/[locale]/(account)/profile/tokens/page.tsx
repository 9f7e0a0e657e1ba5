import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { TokenForm } from '@/components/account/token-form'
import { TokenList } from '@/components/account/token-list'
import { Crumbs } from '@/components/ui/crumbs'
import { Hang } from '@/components/ui/hang'
import { PageHead } from '@/components/ui/page-head'
import { loadTokens } from '@/lib/account/loaders/tokens'
import { API_PAGE } from '@/lib/api/rules/addresses'
import { localeOf, localePath } from '@/lib/i18n/routing'

const PATH = '/profile/tokens'

/** Tokens with which one's own programs write here. */
export default async function Tokens({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const mine = await loadTokens()
  if (!mine) redirect(`${localePath(locale, '/sign-in')}?next=${localePath(locale, PATH)}`)
  const t = await getTranslations('account')
  return (
    <SignedInPage locale={locale} member={mine.me} path={PATH} title={t('token.title')} current="profile">
      <Crumbs
        steps={[{ href: localePath(locale, '/profile'), label: t('profile') }]}
        here={t('token.title')}
      />
      <PageHead title={t('token.title')}>{t('token.lede')}</PageHead>
      <Hang id="tokens" title={t('token.yours')} aside={<p>{t('token.yoursHow')}</p>}>
        <TokenList tokens={mine.tokens} />
      </Hang>
      <Hang
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
      </Hang>
    </SignedInPage>
  )
}
