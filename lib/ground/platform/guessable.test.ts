import { describe, expect, it } from 'vitest'
import { whyGuessable } from './guessable'

const own = ['reader.of.drafts@suivi.example', 'Reader of Drafts', 'Suivi', 'suivi.example']

describe('a password that is guessed soon', () => {
  it.each([
    ['aaaaaaaaaaaa', 'password_row'],
    ['جججججججججججج', 'password_row'],
    ['abcabcabcabc', 'password_row'],
    ['abcdefghijklmnop', 'password_row'],
    ['qwertyuiop[]', 'password_row'],
    ['azertyuiopqs', 'password_row'],
    ['zxcvbnm,./zx', 'password_row'],
    ['password1234', 'password_common'],
    ['P@ssw0rd!2024', 'password_common'],
    ['123456789012', 'password_common'],
    ['1qaz2wsx3edc', 'password_common'],
    ['iloveyou1234', 'password_common'],
    ['liverpool1892', 'password_common'],
    ['mohammed2024', 'password_common'],
    ['correcthorsebatterystaple', 'password_common'],
    ['Correct Horse Battery Staple', 'password_common'],
    ['c.o.r.r.e.c.t-horse-battery-staple', 'password_common'],
    ['correct horse battery staple 1', 'password_common'],
    ['May the force be with you!', 'password_common'],
    ['En un lugar de la Mancha', 'password_common'],
    ['Liberté, égalité, fraternité', 'password_common'],
    ['بسم الله الرحمن الرحيم', 'password_common'],
    ['Readerofdrafts', 'password_own'],
    ['reader of drafts', 'password_own'],
    ['reader.of.drafts', 'password_own'],
    ['drafts1234drafts', 'password_own'],
    ['Suivi2026Suivi', 'password_own'],
    ['suivi.example1', 'password_own'],
  ])('%s: %s', (password, why) => expect(whyGuessable(password, own)).toBe(why))
})

describe('a password that is not', () => {
  it.each([
    'three plain words together',
    'a few words in a row',
    'battery horse staple correct nine ferns',
    'reader of ferns and of tall clocks',
    'quelques mots sans aucun rapport',
    'cuatro palabras sin ninguna relación',
    'كلمات كثيرة لا صلة بينها',
    'vK9#tq2Lw7!x',
    'x'.repeat(3) + 'vK9#tq2Lw7!x'.repeat(30),
  ])('%s', (password) => expect(whyGuessable(password, own)).toBeNull())

  it('whatever the words of the account, as long as they are short', () => {
    expect(whyGuessable('a few words in a row', ['a', 'in', ''])).toBeNull()
  })
})
