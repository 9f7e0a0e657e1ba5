import { validateXML } from 'xmllint-wasm'

/**
 * What RFC 4287 asks of a feed and its entries, as far as ours have it, in RELAX NG: which elements there must be, once or more, in any order; dates of
 * RFC 3339, and addresses. Read by libxml2, which is not what writes them.
 */
const ATOM = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="lang"/><interleave>
    <element name="id"><data type="anyURI"/></element><ref name="title"/><ref name="updated"/>
    <element name="subtitle"><attribute name="type"><value>text</value></attribute><ref name="words"/></element>
    <oneOrMore><element name="author"><element name="name"><ref name="words"/></element></element></oneOrMore>
    <oneOrMore><element name="link"><attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
      <ref name="link"/></element></oneOrMore>
    <zeroOrMore><ref name="entry"/></zeroOrMore></interleave></element></start>
  <define name="entry"><element name="entry"><interleave>
    <element name="id"><data type="anyURI"/></element><ref name="title"/><ref name="updated"/>
    <element name="link"><attribute name="rel"><value>alternate</value></attribute><ref name="link"/></element>
    <optional><element name="content"><attribute name="type"><value>text</value></attribute><ref name="lang"/><text/></element></optional>
  </interleave></element></define>
  <define name="words"><data type="string"><param name="pattern">[\\s\\S]*\\S[\\s\\S]*</param></data></define>
  <define name="lang"><attribute name="xml:lang"><data type="language"/></attribute></define>
  <define name="title"><element name="title"><optional><attribute name="type"><value>text</value></attribute></optional><ref name="words"/></element></define>
  <define name="updated"><element name="updated"><data type="dateTime"><param name="pattern">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z</param></data></element></define>
  <define name="link"><attribute name="href"><data type="anyURI"><param name="pattern">https?://.+</param></data></attribute>
    <attribute name="type"/></define>
</grammar>`

/** What is wrong with an Atom feed, as another program reads it; nothing where it is right. */
export async function atomFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: xml },
    schema: { fileName: 'atom.rng', contents: ATOM },
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}

/** The same text of XML in the one way of writing it (C14N): without CDATA, and with one kind of quotation mark. */
export async function canonical(xml: string): Promise<string> {
  const { normalized, errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: xml },
    normalization: 'c14n',
  })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return normalized
}

/** What is wrong with a JSON Feed by its own rules (version 1.1), read by hand. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Record<string, unknown>
  const faults: string[] = []
  const ask = (isSo: boolean, what: string) => void (isSo || faults.push(what))
  const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\/.+/.test(value)
  ask(feed.version === 'https://jsonfeed.org/version/1.1', 'version')
  ask(typeof feed.title === 'string' && feed.title !== '', 'title')
  ask(isAddress(feed.home_page_url) && isAddress(feed.feed_url), 'addresses')
  ask(Array.isArray(feed.items), 'items')
  const items = (feed.items ?? []) as Record<string, unknown>[]
  ask(new Set(items.map(({ id }) => id)).size === items.length, 'ids that are not unique')
  for (const { id, url, content_text: words, date_published: at } of items) {
    ask(typeof id === 'string' && id !== '', 'id')
    ask(isAddress(url), 'url')
    ask(typeof words === 'string' && words !== '', 'content')
    ask(typeof at === 'string' && !Number.isNaN(Date.parse(at)) && /T.*Z$/.test(at), 'date')
  }
  return faults
}
