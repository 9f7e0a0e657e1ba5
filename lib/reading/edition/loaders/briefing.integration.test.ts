import mammoth from 'mammoth'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { briefingOf } from '@/components/reading/edition/briefing'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { docxOf } from '../rules/docx'
import { partsOf } from '../rules/testing-archives'
import { loadBriefed } from './briefing'

const slug = 'rabat-2022-07-08'
await ownDatabase({ seeded: true })

async function briefingIn(locale: Locale, today = '2026-11-27') {
  const briefed = await loadBriefed(slug, locale)
  if (!briefed) throw new Error('the starter dossier is not there')
  const t = createTranslator({ locale, messages: messagesOf(locale), timeZone: 'UTC' })
  const briefing = briefingOf(briefed, { locale, t, today, siteName: 'A test site' })
  const docx = await docxOf(briefing)
  const { value: text } = await mammoth.extractRawText({ buffer: docx })
  return { briefing, text, parts: await partsOf(docx) }
}

describe('the briefing on a statement', () => {
  it.each(['en', 'fr', 'es', 'ar'] as const)(
    'has every item in its exact words, with how it stands: %s',
    async (locale) => {
      const { briefing, text } = await briefingIn(locale)
      const items = (await findCommitments(slug)).filter(({ withdrawn }) => withdrawn === null)
      expect(briefing.items.map(({ reference }) => reference)).toEqual(
        items.map(({ reference }) => reference),
      )
      for (const { words: own, lines, title, address } of briefing.items) {
        for (const words of [own.text, title.text, address, ...lines.map(({ head }) => head)])
          expect(text).toContain(words)
      }
      const judged = briefing.items.flatMap(({ lines }) => lines.flatMap(({ said }) => said?.text ?? []))
      expect(judged.length).toBeGreaterThan(5)
      for (const words of judged) expect(text).toContain(words)
    },
  )

  it('says of which judgements an update is due on its day, nine months after the month in which sources were checked', async () => {
    const dueOn = async (day: string) =>
      (await briefingIn('en', day)).briefing.items.flatMap(({ lines }) =>
        lines.flatMap(({ head }) => (head.endsWith(': update due') ? head.split(' · ').at(-1) : [])),
      )
    expect(await dueOn('2026-11-27')).toEqual([])
    expect(new Set(await dueOn('2026-11-28'))).toEqual(
      new Set(['Sources checked up to February 2026: update due']),
    )
  })

  it('says what is noted on words once, at the first item that shows them', async () => {
    const { briefing } = await briefingIn('en')
    const noted = briefing.items.flatMap(({ reference, editorial }) =>
      editorial.map(({ on }) => [on.text, reference]),
    )
    expect(noted).toEqual([
      ['UNHCR', '7a'],
      ['could cover', '7a'],
      ['UNHCR', '11a'],
    ])
  })

  it('has each source of a judgement in a footnote of its own, with its address', async () => {
    const { briefing, parts } = await briefingIn('en')
    const footnotes = briefing.items.flatMap(({ lines }) => lines.flatMap((line) => line.footnotes))
    expect(footnotes.length).toBeGreaterThan(10)
    const written = parts.get('word/footnotes.xml') ?? ''
    const referred = [
      ...(parts.get('word/document.xml') ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"/g),
    ]
    expect(referred.map(([, id]) => Number(id))).toEqual(footnotes.map((_note, index) => index + 1))
    for (const [index, { url }] of footnotes.entries()) {
      const [, note = ''] =
        new RegExp(`<w:footnote w:id="${index + 1}"[^>]*>(.*?)</w:footnote>`, 's').exec(written) ?? []
      if (url) expect(note).toContain(url.replaceAll('&', '&amp;'))
    }
  })

  it('tells the language of each text, and stands from right to left in Arabic', async () => {
    const [english, arabic] = [await briefingIn('en'), await briefingIn('ar')]
    const document = arabic.parts.get('word/document.xml') ?? ''
    expect(document).toContain('<w:bidi/>')
    expect(document).toContain('<w:rtl/>')
    expect(document).toContain('w:bidi="ar"')
    // The words of the statement stay in its own language and direction.
    expect(document).toContain('w:val="en"')
    expect(english.parts.get('word/document.xml')).not.toContain('<w:rtl/>')
  })

  it('is well-formed in all its parts', async () => {
    const { parts } = await briefingIn('ar')
    const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name))
    expect(xml.length).toBeGreaterThan(5)
    for (const [name, contents] of xml) {
      const { normalized } = await validateXML({
        xml: [{ fileName: 'part.xml', contents }],
        normalization: 'format',
        maxMemoryPages: 4_096,
      })
      expect(normalized, name).not.toBe('')
    }
  })

  it('is none of a statement that is none', async () => {
    expect(await loadBriefed('nowhere-2022-07-08', 'en')).toBeNull()
  })
})
