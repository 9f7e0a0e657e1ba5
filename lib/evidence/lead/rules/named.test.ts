import { expect, it } from 'vitest'
import { namesAmong } from './named'

const lead = (id: string, title: string, watch: string, address = `https://example.org/${id}`) => ({
  ...{ id, title, address },
  watch: { name: watch },
})

it('names a lead by its title, and otherwise where another has the same', () => {
  const leads = [
    lead('a', 'One', 'Test feed'),
    lead('b', 'Two', 'Test feed'),
    lead('c', 'Two', 'Other feed'),
    lead('d', 'Three', 'Test feed'),
    lead('e', 'Three', 'Test feed'),
    lead('f', 'Three', 'Other feed'),
  ]
  const names = [...namesAmong(leads).values()]
  expect(names).toEqual([
    'One',
    'Two (Test feed)',
    'Two (Other feed)',
    'Three (https://example.org/d)',
    'Three (https://example.org/e)',
    'Three (Other feed)',
  ])
  expect(new Set(names).size).toBe(leads.length)
})
