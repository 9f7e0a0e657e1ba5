import { expect, it } from 'vitest'
import { WORK } from '@/apart'
import { workbookOf } from '../rules/xlsx'
import { workbookApart } from './apart'

const sheets = [
  {
    name: 'Test',
    columns: [{ name: 'Words' }, { name: 'Number' }],
    rows: [
      ['=1+1', 2],
      ['نص تجريبي', null],
    ],
  },
]

it('a workbook is written in another thread, by the same function', async () => {
  expect(WORK.workbookOf).toBeDefined()
  const book = Buffer.from(await workbookApart(sheets, 'ar'))
  expect(book.subarray(0, 2).toString()).toBe('PK')
  expect(book.length).toBe((await workbookOf(sheets, 'ar')).length)
  // A function cannot go from one thread to another: what is written here would have taken it.
  await expect(
    workbookApart([{ ...sheets[0], columns: [{ name: () => 'a' }] }] as never, 'ar'),
  ).rejects.toThrow()
})
