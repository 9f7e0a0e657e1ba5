import { expect, it } from 'vitest'
import { NoteText } from './note-text'

it('a note is one element of the page, however long it is', () => {
  const { props } = NoteText({ body: 'One *two*.\n\n'.repeat(700), language: 'ar' })
  expect(props).toMatchObject({ className: 'notetext', lang: 'ar', dir: 'rtl' })
  expect(props.dangerouslySetInnerHTML.__html).toBe('<p>One <em>two</em>.</p>'.repeat(700))
  expect(props.children).toBeUndefined()
})
