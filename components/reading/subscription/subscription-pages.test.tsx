import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { StepPage } from './step-page'
import { SubscribePage } from './subscribe-page'

speak('ar')
vi.mock('@/components/ground/layout/reading-page', () => ({
  ReadingPage: ({ children }: { children: ReactNode }) => children,
}))
vi.mock('../share/news-links', () => ({ NewsLinks: () => null }))
vi.mock('./step-form', () => ({ StepForm: () => null }))
vi.mock('./subscribe-form', () => ({ SubscribeForm: () => null }))

const followed = {
  ...{ path: '/a', name: 'Joint statement (2022)' },
  of: { slug: 'a', area: null, reference: null, onlyCorrections: false },
}
const isolatedName = '\u2068Joint statement (2022)\u2069'

it('sets apart the name of what is subscribed to, which may run the other way', () => {
  expect(textOf(<SubscribePage locale="ar" followed={followed} isMailOn />)).toContain(isolatedName)
})

it.each(['confirm', 'leave'] as const)('sets it apart where a reader is asked to %s', (step) => {
  const page = (
    <StepPage
      {...{ step, locale: 'ar', path: '/a', secret: 's' }}
      subscription={{ followed, how: 'daily', language: 'ar', leaveKey: 'k' }}
    />
  )
  expect(textOf(page)).toContain(isolatedName)
})

it('promises no message where the site sends none', () => {
  const { lede, then, thenConfirm, privacy, off } = messagesOf('ar').subscription
  const page = (isMailOn: boolean) =>
    textOf(<SubscribePage locale="ar" followed={followed} isMailOn={isMailOn} />)
  const [promise = ''] = lede.split('{')
  for (const words of [promise, then, thenConfirm, privacy]) {
    expect(page(true)).toContain(words)
    expect(page(false)).not.toContain(words)
  }
  expect(page(false)).toContain(off)
})
