import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** An address of another host where a browser would fetch it by itself: never a link that a reader follows. */
const FETCHED = [
  // An attribute of an element that loads what it names, as it is written in a component or a message.
  /<(?:audio|embed|iframe|image|Image|img|input|link|object|Script|script|source|track|use|video)\b[^>]*?\b(?:src|srcSet|srcset|href|data|poster)=["'{`\s]*(?:https?:)?\/\//g,
  // A style: a picture, a face or a further sheet.
  /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//g,
  // What is asked for by name before or after the page stands.
  /\b(?:preconnect|prefetchDNS|preload|preinit|fetch|sendBeacon|importScripts)\(\s*["'`](?:https?:)?\/\//g,
  /\bnew (?:EventSource|WebSocket|Worker)\(\s*["'`](?:https?:|wss?:)?\/\//g,
  /\bfrom ["']next\/font\/google["']/g,
]

function fetchedIn(text: string): string[] {
  return FETCHED.flatMap((pattern) => text.match(pattern) ?? [])
}

const files = ['components', 'app', 'styles', 'lib/ground/i18n/messages', 'public'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.(?:tsx?|css|json|js|svg)$/.test(each.name))
    .map((each) => `${each.parentPath}/${each.name}`)
    .filter((file) => !file.includes('.test.')),
)

it('no component, style or message has a browser fetch from another host', () => {
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) =>
    fetchedIn(readFileSync(file, 'utf8')).map((each) => `${file}: ${each}`),
  )
  expect(found).toEqual([])
})

it.each([
  '<img alt="" src="https://host.example/a.png">',
  '<script async src={`//host.example/a.js`} />',
  '<link rel="stylesheet" href="http://host.example/a.css" />',
  'background: url( "https://host.example/a.png")',
  '@import "//host.example/a.css";',
  "fetch('https://host.example/count')",
  "import { Face } from 'next/font/google'",
])('%s would be found', (text) => {
  expect(fetchedIn(text)).toHaveLength(1)
})

it.each([
  '<a href="https://host.example/">',
  '<img src="/card.png" alt="https://host.example">',
  '<link rel="canonical" href={address} />',
  'url(/faces/a.woff2)',
])('%s would not', (text) => {
  expect(fetchedIn(text)).toEqual([])
})
