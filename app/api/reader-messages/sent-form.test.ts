import { describe, expect, it } from 'vitest'
import { MOST_BYTES, readSentForm, shownAgain } from './sent-form'

const type = 'application/x-www-form-urlencoded'
const read = (body: string, contentType = type) =>
  readSentForm(
    new Request('http://suivi.example', { method: 'POST', body, headers: { 'content-type': contentType } }),
  )

describe('a form as it was sent', () => {
  it('is read by the names that it has, the first of each', async () => {
    const sent = await read(
      'body=one+two%0D%0A%D8%A7&body=second&state=closed&outcome=accepted&__proto__=x&locale=ar',
    )
    expect(sent).toEqual({ values: { locale: 'ar', body: 'one two\r\nا' }, isBroken: false, isCut: false })
  })

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])(
    'is none as "%s"',
    async (other) => {
      expect(await read('body=x', other)).toBeNull()
    },
  )

  it('says that its bytes are no text', async () => {
    expect(await read('body=%FF')).toMatchObject({ isBroken: true })
    expect(await read('body=%ED%A0%80')).toMatchObject({ isBroken: true })
    expect(await read('body=%')).toMatchObject({ isBroken: true })
  })

  it('is read only so far', async () => {
    const sent = await read(`locale=fr&body=${'a'.repeat(MOST_BYTES)}`)
    expect(sent).toMatchObject({ isCut: true, isBroken: false })
    expect(sent?.values.locale).toBe('fr')
    expect(sent?.values.body?.length).toBe(MOST_BYTES - 'locale=fr&body='.length)
  })
})

it('is shown again without what no page can hold', () => {
  expect(shownAgain({ body: 'a\0b\r\nc\ud800\u202ed👩' })).toEqual({ body: 'ab\nc\u202ed👩' })
})
