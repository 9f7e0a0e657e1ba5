import { expect, it } from 'vitest'
import { arabic, arabicFuture, english, french, spanish } from './lexicon-verbs'

it.each([
  [english('agree'), 'agree|agrees|agreed|agreeing'],
  [english('commit(t)'), 'commit|commits|committed|committing'],
  [english('stress'), 'stress|stresses|stressed|stressing'],
  [english('denounce'), 'denounce|denounces|denounced|denouncing'],
  [english('deny'), 'deny|denies|denied|denying'],
  [english('undertake', 'undertook', 'undertaken'), 'undertake|undertakes|undertook|undertaken|undertaking'],
  [french('souligner'), 'souligne|soulignent|soulignons|soulignèrent|soulignant'],
  [french('réitérer'), 'réitère|réitèrent|réitérons|réitérèrent|réitérant'],
  [french('dénoncer'), 'dénonce|dénoncent|dénonçons|dénoncèrent|dénonçant'],
  [french('encourager'), 'encourage|encouragent|encourageons|encouragèrent|encourageant'],
  [french('applaudir'), 'applaudit|applaudissent|applaudissons|applaudirent|applaudissant'],
  [french('prévoir'), 'prévoit|prévoient|prévoyons|prévirent|prévoyant'],
  [spanish('subrayar'), 'subraya|subrayan|subrayamos|subrayó|subrayaron|subrayando'],
  [spanish('recordar'), 'recuerda|recuerdan|recordamos|recordó|recordaron|recordando'],
  [spanish('aplaudir'), 'aplaude|aplauden|aplaudimos|aplaudió|aplaudieron|aplaudiendo'],
  [spanish('reconocer'), 'reconoce|reconocen|reconocemos|reconoció|reconocieron|reconociendo'],
  [arabic('اتفق', 'تفق'), 'اتفق|اتفقت|اتفقا|اتفقتا|اتفقوا|اتفقنا|يتفق|تتفق|نتفق|يتفقان|تتفقان|يتفقون'],
  [arabicFuture(['سعى']), 'سيسعى|ستسعى|سنسعى|سيسعيان|ستسعيان|سيسعون'],
])('%s', (made, forms) => {
  expect(made).toBe(forms)
})
