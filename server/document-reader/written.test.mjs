import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { written as docx } from './docx-written.mjs'
import { documentXml, docxOf, drawn, paragraph, pdfPage, pdfPages } from './hostile.fixture.mjs'
import { written as html } from './html-written.mjs'
import { written as pdf } from './pdf-written.mjs'

/** A line as the tables say it: what it is, its level and its marker where it has them, and its words. */
const lines = ({ text, blocks }) =>
  blocks.map(({ kind, level, marker, start, end, cells }) =>
    [
      [kind, level > 0 ? level : '', marker === null ? '' : `‹${marker}›`]
        .filter((part) => part !== '')
        .join(' '),
      cells.length > 0
        ? cells.map((cell) => text.slice(cell.start, cell.end).replaceAll('\n', ' / ')).join(' | ')
        : text.slice(start, end),
    ].join(': '),
  )
const notes = ({ text, notes: all }) =>
  all.map(({ at, marker, text: says }) => `${text.slice(0, at).split('\n').at(-1)}[${marker}: ${says}]`)
const change = ({ changes }, code) => changes.find((one) => one.code === code)

const page = (body, head = '') => html(Buffer.from(`<!doctype html><meta charset=utf-8>${head}<body>${body}`))

describe('a page of the web', () => {
  it.each([
    [
      'a list in a list',
      '<ul><li>one<ul><li>of it</ul><li>two</ul>',
      ['list_item 1 ‹•›: one', 'list_item 2 ‹◦›: of it', 'list_item 1 ‹•›: two'],
    ],
    [
      'numbers that the page counts',
      '<ol start=6><li>six<li value=9>nine<li><p>ten<p>goes on</ol>',
      [
        'list_item 1 ‹6.›: 6. six',
        'list_item 1 ‹9.›: 9. nine',
        'list_item 1 ‹10.›: 10. ten',
        'list_item 1: goes on',
      ],
    ],
    [
      'letters and Roman numbers',
      '<ol type=a><li>one<ol style="list-style-type: lower-roman"><li>x<li>y</ol></ol><ol reversed type=I><li>b<li>a</ol>',
      [
        'list_item 1 ‹a.›: a. one',
        'list_item 2 ‹i.›: i. x',
        'list_item 2 ‹ii.›: ii. y',
        'list_item 1 ‹II.›: II. b',
        'list_item 1 ‹I.›: I. a',
      ],
    ],
    [
      'numbers that were typed are not counted again',
      '<ol><li>1. one<li>(a) two</ol>',
      ['list_item 1: 1. one', 'list_item 1: (a) two'],
    ],
    [
      'rows of a table, and a page that is laid out by one',
      '<table><tr><th>A<th>B<tr><td>one<td>two<br>three<tr><td><p>alone<td></table><table><tr><td><h2>T</h2><td>x</table>',
      [
        'table_row: A | B',
        'table_row: one | two / three',
        'paragraph: alone',
        'heading 2: T',
        'paragraph: x',
      ],
    ],
    [
      'digits that stand raised and are no notes',
      '<p>10<sup>6</sup> m<sup>2</sup>, the 1<sup>st</sup> of 1988<sup>1</sup>',
      ['paragraph: 10⁶ m², the 1st of 1988¹'],
    ],
    [
      'no words of scripts and menus',
      '<nav>No</nav><script>no</script><p>Yes<form>No</form>',
      ['paragraph: Yes'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(lines(page(body))).toEqual(expected)
  })

  it.each([
    ['hidden', '<p>A<span hidden>no</span>B'],
    [
      'by its style',
      '<p>A<span style="display: none">no</span><i style="font-size:0">no</i><i style="visibility:hidden;">no</i>B',
    ],
    ['from those who listen', '<p>A<b aria-hidden=true>no</b>B'],
    [
      'by a sheet',
      '<p>A<b class="x gone">no</b><i id=off>no</i>B',
      '<style>.gone, #off { color: red; display:none } @media print { p { display: none } }</style>',
    ],
    ['white on white', '<p>A<font style="color:#FFFFFF">no</font>B'],
  ])('leaves out what is hidden %s, and says so', (_name, body, head) => {
    const read = page(body, head)
    expect(read.text).toBe('AB')
    expect(change(read, 'hidden').places[0]).toEqual({ at: 0, said: 'no' })
  })

  it('keeps white on a ground', () => {
    expect(page('<p style="background:#003">A <b style="color:#fff">seen</b>', '').text).toBe('A seen')
  })

  it.each([
    [
      'by a list of notes',
      '<p>Signed in 1988<sup><a href="#fn1" id=r1>1</a></sup>, test.<ol class=footnotes><li id=fn1>The <i>test</i>. <a href="#r1">↩</a></ol>',
      ['Signed in 1988[1: The test.]'],
    ],
    [
      'by a link there and back',
      '<p>Test<a href="#n1" name=b1>[1]</a> goes on.<div id=n1><p><a href="#b1">[1]</a> What it says.</div>',
      ['Test[1: What it says.]'],
    ],
    [
      'by a paragraph that begins with the sign',
      '<p>Test<sup><a href="#star">*</a></sup>.<p id=star>* What it says.',
      ['Test[*: What it says.]'],
    ],
  ])('keeps notes at their place, named %s', (_name, body, expected) => {
    const read = page(body)
    expect(notes(read)).toEqual(expected)
    expect(read.text).not.toMatch(/What it says|The test|\d[1]/)
    expect(change(read, 'note_signs').n).toBe(1)
  })

  it('keeps a note that nothing names at the end', () => {
    const read = page('<p>Test.<ol class=footnotes><li>Alone.</ol>')
    expect(read.notes).toEqual([{ at: 5, marker: '1', text: 'Alone.' }])
    expect(change(read, 'unplaced').n).toBe(1)
  })

  it('takes a link to another place for no note', () => {
    expect(page('<p id=top>One <a href="#p2">2</a>.<p id=p2>Two.').notes).toEqual([])
  })

  it('says what stands outside of its article', () => {
    const read = page('<header>Test site</header><main><p>Words</main><footer>Foot</footer>')
    expect(read.text).toBe('Words')
    expect(change(read, 'outside').places.map(({ said }) => said)).toEqual(['Test site', 'Foot'])
  })
})

const run = (words, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const numbered = (words, level = 0, id = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(words)}</w:p>`
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const level = (at, format, text, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering ${space}><w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`
const styles = `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Uberschrift"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Uberschrift"/></w:style><w:style w:type="paragraph" w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
const footnotes = `<w:footnotes ${space}><w:footnote w:id="4"><w:p>${run('What it says.')}</w:p></w:footnote></w:footnotes>`
const word = (body) =>
  docx(
    docxOf(documentXml(body), [
      { name: 'word/numbering.xml', content: numbering },
      { name: 'word/styles.xml', content: styles },
      { name: 'word/footnotes.xml', content: footnotes },
      { name: 'word/header1.xml', content: `<w:hdr ${space}>${paragraph('TEST HEAD')}</w:hdr>` },
    ]),
  )
const styled = (words, style) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`

describe('a Word document', () => {
  it.each([
    [
      'headings by name, by what they build on and by outline',
      styled('A', 'Uberschrift') +
        styled('B', 'Own') +
        styled('C', 'Heading1') +
        `<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>${run('D')}</w:p>`,
      ['heading 2: A', 'heading 2: B', 'heading 1: C', 'heading 3: D'],
    ],
    [
      'numbers as Word counts them, over what stands between',
      numbered('a') +
        paragraph('x') +
        numbered('b') +
        numbered('c', 1) +
        numbered('d', 1) +
        numbered('e', 2) +
        numbered('f') +
        numbered('g', 1),
      [
        'list_item 1 ‹1.›: 1. a',
        'paragraph: x',
        'list_item 1 ‹2.›: 2. b',
        'list_item 2 ‹(a)›: (a) c',
        'list_item 2 ‹(b)›: (b) d',
        'list_item 3 ‹2.b.1›: 2.b.1 e',
        'list_item 1 ‹3.›: 3. f',
        'list_item 2 ‹(a)›: (a) g',
      ],
    ],
    [
      'a list that begins anew, one by a style, and bullets',
      numbered('a', 0, 3) + styled('b', 'Listed') + numbered('c', 0, 2),
      ['list_item 1 ‹7.›: 7. a', 'list_item 1 ‹8.›: 8. b', 'list_item 1 ‹•›: c'],
    ],
    [
      'nothing hidden',
      `<w:p>${run('A')}${run('no', '<w:vanish/>')}${run('no', '<w:rStyle w:val="Gone"/>')}${run('no', '<w:color w:val="FFFFFF"/>')}${run('B', '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>')}${run('C', '<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>')}</w:p>`,
      ['paragraph: ABC'],
    ],
    [
      'what was put in and not what was struck out',
      `<w:p>${run('A ')}<w:del>${'<w:r><w:delText>no</w:delText></w:r>'}</w:del><w:ins>${run('in')}</w:ins></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('goes ')}</w:p><w:p>${run('on')}</w:p>`,
      ['paragraph: A in', 'paragraph: goes on'],
    ],
    [
      'breaks, tabs and entities',
      `<w:p><w:r><w:t>A&amp;</w:t><w:tab/><w:t>&#x42;</w:t><w:br/><w:t>C</w:t></w:r></w:p>`,
      ['paragraph: A& B', 'paragraph: C'],
    ],
    [
      'text in boxes after its paragraph, once',
      `<w:p>${run('A')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph('box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('B')}</w:p>`,
      ['paragraph: AB', 'paragraph: box'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(lines(word(body))).toEqual(expected)
  })

  it('says what it left out', () => {
    const read = word(
      `<w:p>${run('A')}${run('gone', '<w:vanish/>')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`,
    )
    expect(read.changes.map(({ code, n, places }) => [code, n, places.map(({ said }) => said)])).toEqual([
      ['hidden', 1, ['gone']],
      ['tracked', 1, ['old']],
      ['running', 1, ['TEST HEAD']],
    ])
  })

  it('is damaged where its XML is', () => {
    expect(() => docx(docxOf('<w:document><w:body></w:document>'))).toThrow('damaged')
  })
})

/** Lines of a page of a PDF, each where it stands: x, y, size and its words as they are drawn. */
const at = (...all) =>
  Buffer.from(
    `BT ${all.map(([x, y, size, words, more = '']) => `${more} /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj`).join(' ')} ET`,
  )
const full = 'Test words that fill a line of the page as far as the others do it'
const of = (...all) => pdf(pdfPage(at(...all)))

describe('a PDF', () => {
  it.each([
    [
      'lines are joined to paragraphs, a last line ends one',
      [
        [60, 780, 12, full],
        [60, 764, 12, 'and end.'],
        [60, 748, 12, `Next ${full}`],
      ],
      [`paragraph: ${full} and end.`, `paragraph: Next ${full}`],
    ],
    [
      'a heading is larger',
      [
        [60, 780, 20, 'Test'],
        [60, 758, 20, 'of two lines'],
        [60, 720, 12, full],
        [60, 690, 16, 'Part'],
        [60, 660, 12, full],
      ],
      ['heading 1: Test of two lines', `paragraph: ${full}`, 'heading 2: Part', `paragraph: ${full}`],
    ],
    [
      'items begin further out',
      [
        [60, 780, 12, `${full}:`],
        [60, 764, 12, `1. ${full}`],
        [72, 748, 12, 'goes on.'],
        [60, 732, 12, `2. ${full}`],
      ],
      [`paragraph: ${full}:`, `paragraph: 1. ${full} goes on.`, `paragraph: 2. ${full}`],
    ],
    [
      'cells beside each other, line by line',
      [
        [60, 780, 12, 'A'],
        [200, 780, 12, 'B'],
        [60, 760, 12, 'one'],
        [200, 760, 12, 'two'],
        [60, 720, 12, full],
      ],
      ['table_row: A | B', 'table_row: one | two', `paragraph: ${full}`],
    ],
    [
      'cells beside each other, cell by cell',
      [
        [60, 780, 12, 'For A'],
        [60, 764, 12, 'Name'],
        [250, 780, 12, 'For B'],
        [250, 764, 12, 'Other'],
        [60, 720, 12, full],
      ],
      ['table_row: For A / Name | For B / Other', `paragraph: ${full}`],
    ],
  ])('%s', async (_name, drawing, expected) => {
    expect(lines(await of(...drawing))).toEqual(expected)
  })

  it.each([
    [
      'parted, as the document has it whole',
      ['A test of multi-', 'lateral tests', 'is multilateral here.'],
      /of multilateral tests/,
      'multi- lateral → multilateral',
    ],
    [
      'with a hyphen of its own',
      ['A test of conflict-', 'related tests.'],
      /conflict-related/,
      'conflict- related → conflict-related',
    ],
    ['a span of days', ['It was on June 28-', '30 that we tested.'], /28-30/, '28- 30 → 28-30'],
  ])('a word at the end of a line: %s', async (_name, all, expected, said) => {
    const read = await of(...all.map((words, index) => [60, 780 - index * 16, 12, words]))
    expect(read.text.replaceAll('\n', ' ')).toMatch(expected)
    expect(change(read, 'hyphenated').places[0].said).toBe(said)
  })

  it('leaves out heads, feet and numbers of pages, and goes on over the page', async () => {
    const sheet = (number, ...words) => at([60, 820, 8, 'Test head'], ...words, [60, 20, 8, `${number} / 2`])
    const read = await pdf(
      pdfPages([sheet(1, [60, 700, 12, `${full} and`]), sheet(2, [60, 700, 12, 'goes on.'])]),
    )
    expect(read.text).toBe(`${full} and goes on.`)
    expect(change(read, 'running').n).toBe(4)
  })

  it('keeps a note at the foot of a page at its place', async () => {
    const read = await of(
      [60, 780, 12, 'Signed in 1988'],
      [139, 785, 7, '1'],
      [145, 780, 12, ' of the test.'],
      [60, 764, 12, full],
      [60, 60, 8, '1 What it says'],
      [60, 50, 8, 'goes on.'],
    )
    expect(notes(read)).toEqual(['Signed in 1988[1: What it says goes on.]'])
    expect(read.text).toMatch(/^Signed in 1988 of the test\./)
  })

  it('leaves out what is not seen', async () => {
    const read = await of(
      [60, 780, 12, 'Seen'],
      [60, 764, 12, 'unseen', '3 Tr'],
      [60, 748, 12, 'white', '0 Tr 1 1 1 rg'],
    )
    expect(read.text).toBe('Seen')
    expect(change(read, 'hidden').places.map(({ said }) => said)).toEqual(['unseen', 'white'])
  })

  it('reads what a program recognised in the picture of a page, and says so', async () => {
    const read = await of([60, 780, 12, 'Recognised', '3 Tr'])
    expect(read.text).toBe('Recognised')
    expect(change(read, 'recognised').n).toBe(1)
  })

  it('has no words where none are drawn', async () => {
    expect((await pdf(pdfPage(drawn([])))).text).toBe('')
  })
})

describe('one declaration as web page, Word document and PDF', () => {
  const file = (name) => readFileSync(`e2e/statements/${name}`)
  const plain = (text) => text.replace(/\u200b/g, '').replace(/[ \u00a0]+/g, ' ')
  const original = plain(readFileSync('scripts/lexicon/texts/us-es-en.txt', 'utf8'))
    .split('\n')
    .filter(Boolean)
  const reads = {
    html: () => html(file('us-es.html')),
    docx: () => docx(file('us-es.docx')),
    pdf: () => pdf(file('us-es.pdf')),
  }

  it.each(Object.keys(reads))('%s: every number, paragraph, note, item and row', async (kind) => {
    const read = await reads[kind]()
    const text = plain(read.text).split('\n')
    expect(original.filter((line) => !text.includes(line))).toEqual([])
    expect(text.flatMap((line) => /^\d+\./.exec(line) ?? [])).toEqual(
      Array.from({ length: 18 }, (_, n) => `${n + 1}.`),
    )
    const all = lines(read)
    expect(all.filter((line) => line.startsWith('heading'))).toHaveLength(11)
    const items = all.filter((line) => /^list_item 1 ‹(?:•|\([a-e]\))›/.test(line) && !line.endsWith('Menu'))
    expect(
      items.map((line) => /(?:Convene|Improve regional|Strengthen|Improve access|Expand)/.exec(line)?.[0]),
    ).toEqual(['Convene', 'Improve regional', 'Strengthen', 'Improve access', 'Expand'])
    expect(all.filter((line) => line.startsWith('table_row'))).toEqual([
      'table_row: Area | Commitment',
      'table_row: Defense | Spain and the United States intend to expand their defense cooperation.',
      'table_row: Climate | They commit to pursuing a climate-smart recovery.',
      'table_row: For the Kingdom of Spain / Pedro Sánchez Pérez Castejón | For the United States of America / Joseph R. Biden, Jr.',
    ])
    expect(read.notes.map(({ marker, text: says }) => `${marker} ${says}`)).toEqual([
      '1 Agreement on Defense Cooperation, signed at Madrid on 1 December 1988.',
    ])
    expect(read.text).not.toMatch(/JOINT DECLARATION - PAGE HEADER|example\.org|28\/06\/2022|↩/)
  })

  it('the note of the Word document stands after 1988', () => {
    const {
      text,
      notes: [note],
    } = reads.docx()
    expect(text.slice(0, note.at)).toMatch(/signed in 1988$/)
  })
})
