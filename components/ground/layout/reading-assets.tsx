import { preload } from 'react-dom'
import type { Locale } from '@/lib/ground/i18n/routing'

// `new URL` with a literal is what makes the bundler emit a file under a hashed name and tell us that name.
const text = new URL(
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  import.meta.url,
)
const strong = new URL(
  '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  import.meta.url,
)
const ui = new URL('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2', import.meta.url)
const arabic = new URL('../../../styles/faces/noto-naskh-arabic-400.woff2', import.meta.url)
const script = new URL('./reading.js', import.meta.url)

/**
 * The faces that every page is set in, asked for before the style sheet has been read: one that is found only there comes a round trip later.
 *
 * @param inTextFace whether the page does without the face of what surrounds the text
 */
export function preloadFaces(locale: Locale, inTextFace = false): void {
  const latin = inTextFace ? [text, strong] : [text, strong, ui]
  for (const face of locale === 'ar' ? [text, arabic] : latin)
    preload(face.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}

/** Our own script on reading pages: a file under a hashed name, and nothing that a page needs. */
export function ReadingScript() {
  return <script src={script.pathname} defer />
}
