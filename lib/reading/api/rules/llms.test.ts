import { expect, it } from 'vitest'
import { llmsText } from './llms'

const publicly = (path: string) => new URL(path, 'https://suivi.example').href

it('says whose site it is, how it is read and what not to make of it', () => {
  const text = llmsText(
    { name: 'A test', about: 'What it is for.', licence: 'A licence.', signals: {} },
    publicly,
  )
  expect(text.startsWith('# A test\n\n> ')).toBe(true)
  for (const said of ['What it is for.', '## Licence of the content\n\nA licence.', 'never a promise'])
    expect(text).toContain(said)
  for (const path of ['/api', '/api/v1/openapi.json', '/api/mcp', '/sitemap.xml'])
    expect(text).toContain(`](https://suivi.example${path})`)
  expect(text).toContain('do not report it as not done')
})

it('says what holds of any site where nobody said under which licence it is', () => {
  const text = llmsText({ name: 'A test', about: null, licence: null, signals: {} }, publicly)
  expect(text).toContain('under the MIT licence. https://suivi.example/about#licence')
  expect(text).not.toContain('null')
})

it('says what is asked of machines where somebody said it, and nothing where nobody did', () => {
  const said = { name: 'A test', about: null, licence: null }
  const text = llmsText({ ...said, signals: { search: 'yes', 'ai-train': 'no' } }, publicly)
  expect(text).toContain('- To be found by search: yes\n- To be used for training models: no\n- Said by')
  expect(text).not.toContain('To be used for answers')
  expect(llmsText({ ...said, signals: {} }, publicly)).not.toContain('What may be done')
})
