import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isolated } from '@/lib/ground/i18n/isolated'
import { Foot } from './foot'
import { Head } from './head'
import { Runner, type Tab } from './runner'
import { SkipLink } from './skip-link'

interface DeskPageProps {
  /** The page's address without a language. */
  path: string
  /** The document's title, without our name. */
  title: string
  /** The public name of who is signed in, or `null` on the pages that lead to signing in. */
  name: string | null
  /** Server action that ends the session; the form works without script. */
  signOut?: (form: FormData) => void | Promise<void>
  tabs?: readonly Tab[]
  current?: string
  /** What else stands in the head, before the way out. */
  tools?: ReactNode
  children: ReactNode
}

/** Everything around a page of the desk or of an account. */
export function DeskPage({ path, title, name, signOut, tabs = [], current, tools, children }: DeskPageProps) {
  const t = useTranslations()
  return (
    <>
      <title>{`${title} · ${t('layout.site.name')}`}</title>
      <SkipLink />
      <header className="page">
        <Head path={path}>
          {tools}
          {name !== null && <span>{t('layout.site.signedInAs', { name: isolated(name) })}</span>}
          {signOut && (
            <form action={signOut}>
              <button type="submit" className="linklike">
                {t('layout.site.signOut')}
              </button>
            </form>
          )}
        </Head>
        {tabs.length > 0 && (
          <Runner title={t('layout.nav.desk')} label={t('layout.nav.desk')} tabs={tabs} current={current} />
        )}
      </header>
      <main id="main" className="page">
        {children}
      </main>
      <Foot />
    </>
  )
}
