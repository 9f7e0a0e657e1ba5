import { describe, expect, it, vi } from 'vitest'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { ByMail } from './by-mail'

speak('fr')
vi.mock('@/lib/ground/platform/mail-on', () => ({ isMailOn: vi.fn() }))

describe('the way to be told by e-mail', () => {
  it.each([true, false])('is there where the site sends mail: %s', (on) => {
    vi.mocked(isMailOn).mockReturnValue(on)
    const link = ByMail({ path: '/rabat/7c', words: 'Par courriel' })
    expect(link?.props.href).toBe(on ? '/fr/subscribe/rabat/7c' : undefined)
  })
})
