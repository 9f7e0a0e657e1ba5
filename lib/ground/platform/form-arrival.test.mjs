import { expect, it } from 'vitest'
import { expectForm, forgetForm, formArrived, isUnread } from './form-arrival.mjs'

it('a form is unread from when it came until its action has it, or it is forgotten', () => {
  expect(isUnread('E-1')).toBe(false)
  expectForm('E-1')
  expectForm('E-2')
  expect(isUnread('E-1')).toBe(true)
  formArrived('E-1')
  expect([isUnread('E-1'), isUnread('E-2')]).toEqual([false, true])
  forgetForm('E-1')
  forgetForm('E-2')
  expect([isUnread('E-1'), isUnread('E-2')]).toEqual([false, false])
})

it('what never came does not arrive', () => {
  formArrived('E-3')
  formArrived(null)
  expect(isUnread('E-3')).toBe(false)
})
