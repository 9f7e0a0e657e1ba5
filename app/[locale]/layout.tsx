import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Sprite, spriteOf } from '@/components/ground/ui/sprite'
import { markDrawings } from '@/components/text/method/mark-drawings'
import { rungDrawings } from '@/components/text/method/rung-drawings'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { directionOf } from '@/lib/ground/i18n/routing'

export const metadata: Metadata = {
  icons: { icon: '/favicon.svg' },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

const drawings = spriteOf({ ...rungDrawings, ...markDrawings })

type DocumentLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** The document itself: language and direction come from the address alone. What its glyphs look like is said once. */
export default async function DocumentLayout({ children, params }: DocumentLayoutProps) {
  const { locale } = await pageParams(params)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Sprite drawings={drawings} />
        {children}
      </body>
    </html>
  )
}
