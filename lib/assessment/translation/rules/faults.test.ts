import { describe, expect, it } from 'vitest'
import { faultOfRationale } from './faults'

const original = 'It was paid [1], as [the bank](https://bank.example/a) says [2].'

describe('what a translated rationale has otherwise than its original', () => {
  it.each([
    ['the same in another order', 'Dit [la banque](https://bank.example/a) [2] [1].', null],
    ['a citation twice', 'Payé [1] [1], dit [elle](https://bank.example/a) [2].', null],
    ['a citation less', 'Payé [1], dit [elle](https://bank.example/a).', 'citations'],
    ['a citation more', 'Payé [1] [3], dit [elle](https://bank.example/a) [2].', 'citations'],
    ['a link less', 'Payé [1] [2].', 'links'],
    ['another address', 'Payé [1], dit [elle](https://bank.example/b) [2].', 'links'],
    ['more, inside', 'Payé [1] *[ici](https://a.example/)*, [elle](https://bank.example/a) [2].', 'links'],
    ['two paragraphs', 'Payé [1].\n\nDit [elle](https://bank.example/a) [2].', 'paragraphs'],
  ])('%s', (_case, text, fault) => {
    expect(faultOfRationale(original, text)).toBe(fault)
  })
})
