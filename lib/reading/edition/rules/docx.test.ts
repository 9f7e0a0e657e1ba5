import { expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { docxOf } from './docx'
import { partsOf } from './testing-archives'

/** Copied out of a PDF: a page's end and a soft hyphen, and what is no character; and what XML reads as its own. */
const ODD = 'co\u0002operation\f \u0000\uFFFE & <w:p> ]]> "'
const SHOWN = 'co\uFFFDoperation\uFFFD \uFFFD\uFFFD'

it('is well-formed whatever its texts are made of', async () => {
  const words = { text: ODD, language: 'en' }
  const docx = await docxOf({
    ...{ language: 'en', siteName: ODD, title: words, facts: [ODD], notes: [ODD] },
    address: 'https://suivi.example/rabat?a=1&b="2"',
    items: [
      {
        ...{
          reference: '7c',
          title: words,
          force: ODD,
          introducedBy: [{ before: ODD, words }],
          words,
          editorial: [{ on: words, says: words, standing: ODD }],
          address: 'https://suivi.example/rabat/7c',
        },
        lines: [
          {
            head: ODD,
            said: words,
            footnotes: [
              {
                sourceId: 'S1',
                before: ODD,
                title: words,
                after: ODD,
                url: `https://a.example/${ODD}`,
                quote: words,
              },
            ],
          },
        ],
      },
    ],
  })
  const parts = await partsOf(docx)
  for (const [name, contents] of [...parts].filter(([each]) => /\.(?:xml|rels)$/.test(each))) {
    const xml = [{ fileName: 'part.xml', contents }]
    const { normalized } = await validateXML({ xml, normalization: 'format', maxMemoryPages: 4_096 })
    expect(normalized, name).not.toBe('')
  }
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'docProps/core.xml'])
    expect(parts.get(name), name).toContain(SHOWN)
})
