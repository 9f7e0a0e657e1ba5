import { describe, expect, it } from 'vitest'
import { idOf } from './identity'

// Computed with another implementation of UUID version 5 (namespace for URLs).
describe('idOf', () => {
  it.each([
    [['rabat-2022-07-08', 'commitment', '7c'], '9a961ced-5eeb-555e-86d3-30fed9408f22'],
    [['import'], '573fcfe5-155d-5dc4-bdcd-aec5a3c021b4'],
    [['rabat-2022-07-08', 'reading', 'v14', '1'], '0832c42c-6216-59c5-9372-3789491354ea'],
  ])('%j', (parts, id) => {
    expect(idOf(...parts)).toBe(id)
  })
})
