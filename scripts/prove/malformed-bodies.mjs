// Bodies that no page of ours sends, to the addresses that take forms: of each kind of what the framework reads, everything that can be
// wrong with it. `npm run prove:doors` sends them to a built site; a journey holds what is answered (e2e/doors.spec.ts).

const BOUNDARY = '----suivi'
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/**
 * @param {{ id: string, fields: [string, string][] }} form an action's id, and the fields of a form of ours with that action as its page
 *   has them
 * @returns {{ name: string, headers: Record<string, string>, body: string }[]}
 */
export function malformedBodies({ id, fields }) {
  return [...asForms(id, fields), ...asActions(id)]
}

/** As a browser without script sends a form. */
function asForms(id, fields) {
  const own = fields.map(([name, value]) => part(name, value))
  const key =
    fields.find(([name]) => name.startsWith('$ACTION_REF_'))?.[0].slice('$ACTION_REF_'.length) ?? '1'
  const without = (start) =>
    fields.filter(([name]) => !name.startsWith(start)).map(([name, value]) => part(name, value))
  const changed = (name, value) => fields.map(([each, was]) => part(each, each === name ? value : was))
  const multipart = {
    'no end': own.join(''),
    'an end in the middle': `${close(own)}${own[0]}`,
    'another boundary': close(own).replaceAll(BOUNDARY, '----other'),
    'no part': `--${BOUNDARY}--\r\n`,
    'nothing at all': '',
    'only a line end': '\r\n',
    'a part without a name': close([`--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n`]),
    'a part without a head': close([`--${BOUNDARY}\r\n\r\nx\r\n`]),
    'a part with a broken head': close([`--${BOUNDARY}\r\nContent-Disposition\r\n\r\nx\r\n`]),
    'half a part': `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a`,
    'half a mark': `--${BOUNDARY.slice(0, 4)}`,
    'line ends of one sign': close(own).replaceAll('\r\n', '\n'),
    'bytes of no text': close([part('a', '\u0000\uffff\u0001')]),
    'a NUL in a name': close([part('a\u0000b', 'x'), ...own]),
    'other fields only': close([part('email', 'x')]),
    ...Object.fromEntries(
      broken(id).map(([name, value]) => [`an id with ${name}`, close([part(`$ACTION_ID_${value}`, '')])]),
    ),
    ...Object.fromEntries(
      descriptions(id).map(([name, value]) => [
        `a description that is ${name}`,
        close([
          part(`$ACTION_REF_${key}`, ''),
          part(`$ACTION_${key}:0`, value),
          part(`$ACTION_${key}:1`, '[]'),
        ]),
      ]),
    ),
    ...Object.fromEntries(
      values().map(([name, value]) => [
        `bound values that are ${name}`,
        close(changed(`$ACTION_${key}:1`, value)),
      ]),
    ),
    ...Object.fromEntries(
      values().map(([name, value]) => [`a key that is ${name}`, close(changed('$ACTION_KEY', value))]),
    ),
    'a reference without its description': close(without(`$ACTION_${key}:0`)),
    'a reference without its values': close(without(`$ACTION_${key}:1`)),
    'a description twice': close([...own, part(`$ACTION_${key}:0`, `{"id":"${id}","bound":null}`)]),
    'three references': close(
      ['7', '8', '9'].flatMap((each) => [
        part(`$ACTION_REF_${each}`, ''),
        part(`$ACTION_${each}:0`, `{"id":"${id}","bound":null}`),
      ]),
    ),
    'a file for a description': close([part(`$ACTION_REF_${key}`, ''), file(`$ACTION_${key}:0`)]),
    'a file for every field': close(fields.map(([name]) => file(name))),
  }
  const types = {
    'no boundary': 'multipart/form-data',
    'an empty boundary': 'multipart/form-data; boundary=',
    'a boundary of 300 signs': `multipart/form-data; boundary=${'x'.repeat(300)}`,
    'a boundary in one quote': `multipart/form-data; boundary="${BOUNDARY}`,
    'another kind of parts': `multipart/mixed; boundary=${BOUNDARY}`,
    'no such type': `multipart/form-datax; boundary=${BOUNDARY}`,
  }
  return [
    ...Object.entries(multipart).map(([name, body]) => ({
      name: `form: ${name}`,
      headers: { 'content-type': MULTIPART },
      body,
    })),
    ...Object.entries(types).map(([name, type]) => ({
      name: `form: ${name}`,
      headers: { 'content-type': type },
      body: close(own),
    })),
  ]
}

/** As the framework's own runtime sends an action. */
function asActions(id) {
  const action = (name, body, type = 'text/plain;charset=UTF-8', which = id) => ({
    name: `action: ${name}`,
    headers: { 'next-action': which, 'content-type': type },
    body,
  })
  const parts = (...all) => close(all.map(([name, value]) => part(name, value)))
  return [
    ...broken(id).map(([name, which]) => action(`an id with ${name}`, '[]', undefined, which)),
    ...values().flatMap(([name, value]) => [
      action(`arguments that are ${name}`, value),
      action(`arguments in parts that are ${name}`, parts(['0', value]), MULTIPART),
      action(`a form that is ${name}`, parts(['1', value], ['0', '["$undefined","$1"]']), MULTIPART),
    ]),
    action('parts without an end', parts(['0', '["$K1"]']).slice(0, -20), MULTIPART),
    action('parts without a boundary', parts(['0', '[]']), 'multipart/form-data'),
    action('a form that is not there', parts(['0', '["$undefined","$K1"]']), MULTIPART),
    action('no first part', parts(['1', '[]']), MULTIPART),
    action('a part by a name', parts(['x', '[]']), MULTIPART),
    action('a file for its arguments', close([file('0')]), MULTIPART),
    action('2,000 arguments', JSON.stringify(Array.from({ length: 2_000 }, () => 0))),
    action('a list 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000)),
    action('fields in the address’s way', 'email=x&password=y', 'application/x-www-form-urlencoded'),
    action('no type', '[]', ''),
  ]
}

/** What an action's id can be but right; line ends cannot be sent in a header at all. */
function broken(id) {
  return [
    ['one sign less', id.slice(0, -1)],
    ['one sign more', `${id}0`],
    ['another last sign', `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`],
    ['capitals', id.toUpperCase().replace(/^\d*$/, 'A')],
    ['signs of no number', 'z'.repeat(id.length)],
    ['machinery', '__proto__'],
    ['a name that objects have', 'toString'],
    ['an address', '../../etc/passwd'],
    ['300 signs', 'a'.repeat(300)],
  ]
}

/** What names an action in a form, wrongly. */
function descriptions(id) {
  return [
    ['empty', ''],
    ['no JSON', '{'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['without an id', '{"bound":null}'],
    ['open behind its id', `{"id":"${id}"`],
    ['bound to nothing that was sent', `{"id":"${id}","bound":"$@9"}`],
    ['bound to a text', `{"id":"${id}","bound":"x"}`],
    ['bound to a number', `{"id":"${id}","bound":7}`],
    ['bound to itself', `{"id":"${id}","bound":"$@0"}`],
    ['of another', `{"id":"${id.slice(0, -2)}00","bound":null}`],
  ]
}

/** What stands for a value in the framework's own way of writing, wrongly. */
function values() {
  return [
    ['empty', ''],
    ['no JSON', '{'],
    ['half a list', '["'],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['an object', '{"a":1}'],
    ['an object with a length', '{"length":1e9}'],
    ['an object with machinery', '{"__proto__":{"a":1}}'],
    ['what can be waited for', '{"then":"$1:then"}'],
    ['a list of nothing', '[null,null]'],
    ['a text for a form', '["$undefined","x"]'],
    ['a reference to nothing', '["$9"]'],
    ['a reference to itself', '["$0"]'],
    ['a way into nothing', '["$1:a:b:c"]'],
    ['a way to machinery', '["$0:__proto__:constructor"]'],
    ['a function of the server', '["$F1"]'],
    ['a promise of nothing', '["$@9"]'],
    ['a map of nothing', '["$Q9"]'],
    ['a set of nothing', '["$W9"]'],
    ['a list of bytes of nothing', '["$A9"]'],
    ['a file of nothing', '["$B9"]'],
    ['a stream of nothing', '["$R9"]'],
    ['a row of nothing', '["$x9"]'],
    ['no day', '["$Dx"]'],
    ['no large number', '["$nx"]'],
    ['a symbol', '["$Sx"]'],
    ['a sign of no kind', '["$~"]'],
  ]
}

function part(name, value) {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
}

function file(name) {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nx\r\n`
}

function close(parts) {
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}
