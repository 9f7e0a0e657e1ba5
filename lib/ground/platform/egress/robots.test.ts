import { describe, expect, it } from 'vitest'
import { mayRead, robotRules } from './robots'

const may = (text: string, path: string) => mayRead(robotRules(text), new URL(path, 'https://site.example'))

describe('rules for programs', () => {
  it.each<[string, string, string, boolean]>([
    ['none at all', '', '/a', true],
    ['for everybody', 'User-agent: *\nDisallow: /a', '/a/b', false],
    ['for everybody, elsewhere', 'User-agent: *\nDisallow: /a', '/b', true],
    ['paths have cases', 'User-agent: *\nDisallow: /A', '/a', true],
    ['keys have none', 'USER-AGENT: *\nDISALLOW:/a', '/a', false],
    ['an empty one forbids nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['of others', 'User-agent: other\nDisallow: /', '/a', true],
    [
      'ours, before those for everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: Suivi\nAllow: /',
      '/a',
      true,
    ],
    ['ours, with a version', 'User-agent: suivi/2.0\nDisallow: /', '/a', false],
    ['of a longer name', 'User-agent: suivibot\nDisallow: /', '/a', true],
    ['ours, and empty', 'User-agent: *\nDisallow: /\nUser-agent: suivi\nDisallow:', '/a', true],
    ['of several together', 'User-agent: other\nUser-agent: suivi\nDisallow: /a', '/a', false],
    [
      'a group ends with its rules',
      'User-agent: suivi\nDisallow: /a\nUser-agent: other\nDisallow: /b',
      '/b',
      true,
    ],
    [
      'of two groups of ours',
      'User-agent: suivi\nDisallow: /a\nUser-agent: suivi\nDisallow: /b',
      '/a',
      false,
    ],
    [
      'what is no rule parts no group',
      'User-agent: other\nSitemap: /s\nUser-agent: suivi\nDisallow: /',
      '/a',
      false,
    ],
    ['before any group', 'Disallow: /', '/a', true],
    ['the longest says', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['the longest says, in any order', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['of equals the kinder', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['anything between', 'User-agent: *\nDisallow: /*/b', '/a/x/b/c', false],
    ['anything between, not there', 'User-agent: *\nDisallow: /*/b', '/a/c', true],
    ['to the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['not at the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?b', true],
    ['the end may come twice', 'User-agent: *\nDisallow: /*a$', '/aba', false],
    ['the whole path', 'User-agent: *\nDisallow: /$', '/', false],
    ['not the whole path', 'User-agent: *\nDisallow: /$', '/a', true],
    ['an end that overlaps', 'User-agent: *\nDisallow: /ab*ba$', '/aba', true],
    ['questions too', 'User-agent: *\nDisallow: /a?b=', '/a?b=c', false],
    ['letters and their bytes', 'User-agent: *\nDisallow: /é', '/%C3%A9/x', false],
    ['bytes written otherwise', 'User-agent: *\nDisallow: /%c3%a9', '/é', false],
    ['letters written as bytes', 'User-agent: *\nDisallow: /%61', '/a', false],
    ['words beside', 'User-agent: * # all\nDisallow: /a # and below', '/a', false],
    ['other ends of lines', 'User-agent: *\rDisallow: /a\r\nDisallow: /b', '/b', false],
    ['a mark at the beginning', '\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
    ['the file of rules itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['a page in its place', '<html>User-agent: *</html>', '/a', true],
  ])('%s', (_what, text, path, expected) => {
    expect(may(text, path)).toBe(expected)
  })

  it('take a file that is made to keep us busy as any other', () => {
    const stars = `Disallow: /${'*a'.repeat(1_000)}*b`
    const text = `User-agent: *\n${`${stars}\n`.repeat(256)}Disallow: /${'a*'.repeat(100)}c`
    expect(may(text, `/${'a'.repeat(4_000)}`)).toBe(true)
    expect(may(text, `/${'a'.repeat(4_000)}c`)).toBe(false)
  })
})
