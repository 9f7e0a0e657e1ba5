import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FormKeys } from '@/components/ground/form/form-key'
import { DeskPage } from '@/components/ground/layout/desk-page'
import { ToolsGiven } from '@/components/ground/layout/head-tools'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { signOutAction } from '@/lib/record/account/actions/sign-out'
import { Shortcuts } from './shortcuts'

export type DeskTab =
  | 'desk'
  | 'notices'
  | 'bring'
  | 'new'
  | 'sources'
  | 'followUps'
  | 'people'
  | 'house'
  | 'jobs'
  | 'profile'

type SignedInPageProps = {
  member: Member
  /** The page's address without a language. */
  path: string
  /** The document's title, without our name. */
  title: string
  current?: DeskTab
  children: ReactNode
}

/**
 * Everything around a page of somebody signed in: their name, the way out, the pages that their roles open, and what the layout has at hand for
 * them.
 */
export function SignedInPage({ member, path, title, current, children }: SignedInPageProps) {
  const locale = useLocale()
  const t = useTranslations('layout.nav')
  const texts = useTranslations('site.kind')
  const jobs = useTranslations('job')
  const notices = useTranslations('notice')
  const tabs = [
    { key: 'desk', href: localePath(locale, '/desk'), label: t('desk') },
    {
      key: 'notices',
      href: localePath(locale, '/desk/notices'),
      label: member.unread ? notices('tab', { n: member.unread }) : notices('title'),
    },
    ...(holds(member, 'analyst')
      ? [{ key: 'new', href: localePath(locale, '/desk/new'), label: t('newUpdate') }]
      : []),
    { key: 'sources', href: localePath(locale, '/desk/sources'), label: t('sources') },
    { key: 'followUps', href: localePath(locale, '/desk/follow-ups'), label: t('followUps') },
    ...(holds(member, 'administrator')
      ? [
          { key: 'bring', href: localePath(locale, '/desk/bring'), label: t('importStatement') },
          { key: 'people', href: localePath(locale, '/desk/people'), label: t('people') },
          { key: 'house', href: localePath(locale, '/desk/house'), label: texts('about') },
          { key: 'jobs', href: localePath(locale, '/desk/jobs'), label: jobs('title') },
        ]
      : []),
    { key: 'profile', href: localePath(locale, '/profile'), label: t('profile') },
    { key: 'public', href: localePath(locale, '/'), label: t('publicView') },
  ]
  return (
    <FormKeys pageKey={randomUUID()}>
      <DeskPage
        path={path}
        title={title}
        name={member.publicName}
        signOut={signOutAction}
        tabs={tabs}
        current={current}
        tools={
          <>
            <a className="tap" href={localePath(locale, '/desk/search')} aria-keyshortcuts="/">
              {t('search')}
            </a>
            <ToolsGiven />
            <Shortcuts areOn={member.shortcuts !== false} />
          </>
        }
      >
        {children}
      </DeskPage>
    </FormKeys>
  )
}
