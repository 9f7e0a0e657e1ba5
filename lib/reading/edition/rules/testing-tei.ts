/**
 * For tests: the elements of TEI P5 that an edition of ours uses, with the attributes that it gives them, in the order and nesting that the TEI
 * Guidelines (chapters 2, 3, 4, 12, 14, 16 and 17) allow, in RELAX NG. It allows less than TEI does: what it does not name fails.
 */
export const TEI_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="TEI"><ref name="lang"/><ref name="teiHeader"/><ref name="text"/></element>
  </start>
  <define name="lang"><attribute name="xml:lang"><data type="language"/></attribute></define>
  <define name="id"><attribute name="xml:id"><data type="ID"/></attribute></define>
  <define name="pointer"><data type="anyURI"><param name="pattern">\\S+</param></data></define>
  <define name="local"><data type="anyURI"><param name="pattern">#\\S+</param></data></define>
  <define name="said"><ref name="lang"/><text/></define>
  <define name="ends">
    <attribute name="from"><ref name="local"/></attribute>
    <attribute name="to"><ref name="local"/></attribute>
  </define>

  <define name="teiHeader">
    <element name="teiHeader">
      <element name="fileDesc">
        <element name="titleStmt">
          <element name="title"><ref name="said"/></element>
          <zeroOrMore><element name="author"><ref name="said"/></element></zeroOrMore>
        </element>
        <element name="publicationStmt">
          <element name="publisher"><text/></element>
          <oneOrMore>
            <element name="idno"><attribute name="type"><data type="NCName"/></attribute><text/></element>
          </oneOrMore>
          <element name="availability">
            <element name="licence"><attribute name="target"><ref name="pointer"/></attribute><empty/></element>
          </element>
        </element>
        <element name="sourceDesc">
          <element name="listWit"><oneOrMore><ref name="witness"/></oneOrMore></element>
        </element>
      </element>
      <element name="encodingDesc">
        <element name="variantEncoding">
          <attribute name="method"><value>double-end-point</value></attribute>
          <attribute name="location"><value>external</value></attribute>
        </element>
        <element name="classDecl">
          <element name="taxonomy">
            <oneOrMore>
              <element name="category"><ref name="id"/><element name="catDesc"><text/></element></element>
            </oneOrMore>
          </element>
        </element>
      </element>
      <element name="profileDesc">
        <element name="creation">
          <element name="placeName"><ref name="said"/></element>
          <element name="date"><attribute name="when"><data type="date"/></attribute><text/></element>
        </element>
        <element name="langUsage">
          <oneOrMore>
            <element name="language"><attribute name="ident"><data type="language"/></attribute><text/></element>
          </oneOrMore>
        </element>
      </element>
    </element>
  </define>
  <define name="witness">
    <element name="witness">
      <ref name="id"/>
      <element name="bibl">
        <ref name="lang"/>
        <element name="publisher"><text/></element>
        <element name="ref"><attribute name="target"><ref name="pointer"/></attribute><text/></element>
      </element>
    </element>
  </define>

  <define name="text">
    <element name="text">
      <ref name="lang"/>
      <element name="body">
        <element name="div"><attribute name="type"><value>base</value></attribute>
          <zeroOrMore><ref name="written"/></zeroOrMore>
          <zeroOrMore><ref name="section"/></zeroOrMore>
        </element>
      </element>
      <zeroOrMore><ref name="spanGrp"/></zeroOrMore>
      <optional><ref name="back"/></optional>
    </element>
  </define>
  <define name="section">
    <element name="div">
      <attribute name="type"><choice><value>section</value><value>annex</value></choice></attribute>
      <element name="head"><ref name="passage"/></element>
      <zeroOrMore><ref name="written"/></zeroOrMore>
      <zeroOrMore><ref name="section"/></zeroOrMore>
    </element>
  </define>
  <define name="passage">
    <ref name="id"/>
    <attribute name="n"><data type="positiveInteger"/></attribute>
    <ref name="anchored"/>
  </define>
  <define name="written">
    <choice>
      <element name="p"><ref name="passage"/></element>
      <element name="ab">
        <attribute name="type"><choice><value>preamble</value><value>signature</value></choice></attribute>
        <ref name="passage"/>
      </element>
      <ref name="list"/>
      <element name="table">
        <oneOrMore>
          <element name="row">
            <optional><attribute name="role"><value>label</value></attribute></optional>
            <oneOrMore><element name="cell"><oneOrMore><ref name="inCell"/></oneOrMore></element></oneOrMore>
          </element>
        </oneOrMore>
      </element>
    </choice>
  </define>
  <define name="list">
    <element name="list">
      <attribute name="rend"><choice><value>numbered</value><value>bulleted</value></choice></attribute>
      <oneOrMore>
        <element name="item"><ref name="passage"/><optional><ref name="list"/></optional></element>
      </oneOrMore>
    </element>
  </define>
  <define name="inCell">
    <element name="p">
      <optional><ref name="id"/></optional>
      <attribute name="n"><data type="positiveInteger"/></attribute>
      <optional>
        <attribute name="part"><choice><value>I</value><value>M</value><value>F</value></choice></attribute>
      </optional>
      <ref name="anchored"/>
    </element>
  </define>
  <define name="anchored">
    <mixed>
      <zeroOrMore>
        <choice>
          <element name="anchor"><ref name="id"/><empty/></element>
          <element name="sic"><ref name="anchored"/></element>
        </choice>
      </zeroOrMore>
    </mixed>
  </define>
  <define name="spanGrp">
    <element name="spanGrp">
      <attribute name="type"><data type="NCName"/></attribute>
      <oneOrMore>
        <element name="span">
          <ref name="id"/>
          <ref name="ends"/>
          <choice>
            <attribute name="corresp"><ref name="local"/></attribute>
            <group>
              <attribute name="n"/>
              <attribute name="ana"><ref name="local"/></attribute>
              <attribute name="source"><ref name="pointer"/></attribute>
              <ref name="said"/>
            </group>
          </choice>
        </element>
      </oneOrMore>
    </element>
  </define>

  <define name="back">
    <element name="back">
      <optional>
        <element name="div"><attribute name="type"><value>notes</value></attribute>
          <oneOrMore>
            <element name="note">
              <attribute name="n"/>
              <attribute name="target"><ref name="local"/></attribute>
              <ref name="said"/>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <element name="div"><attribute name="type"><value>editorial</value></attribute>
          <oneOrMore>
            <element name="note">
              <attribute name="type"><value>editorial</value></attribute>
              <attribute name="subtype"><choice><value>awaits-review</value><value>reviewed</value></choice></attribute>
              <attribute name="target"><ref name="local"/></attribute>
              <attribute name="targetEnd"><ref name="local"/></attribute>
              <ref name="said"/>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <element name="div"><attribute name="type"><value>apparatus</value></attribute>
          <element name="listApp"><oneOrMore><ref name="app"/></oneOrMore></element>
        </element>
      </optional>
      <zeroOrMore>
        <element name="div"><attribute name="type"><value>rendering</value></attribute>
          <attribute name="n"/>
          <attribute name="corresp"><ref name="local"/></attribute>
          <ref name="lang"/>
          <oneOrMore><element name="p"><ref name="anchored"/></element></oneOrMore>
        </element>
      </zeroOrMore>
    </element>
  </define>
  <define name="app">
    <element name="app">
      <ref name="id"/>
      <attribute name="n"/>
      <ref name="ends"/>
      <element name="lem"><attribute name="wit"><ref name="local"/></attribute><text/></element>
      <oneOrMore>
        <element name="rdg">
          <ref name="id"/>
          <attribute name="type"><choice><value>rendering</value><value>parallel</value></choice></attribute>
          <attribute name="subtype"><data type="NCName"/></attribute>
          <choice>
            <attribute name="wit"><ref name="local"/></attribute>
            <attribute name="source"><ref name="pointer"/></attribute>
          </choice>
          <ref name="said"/>
        </element>
      </oneOrMore>
      <oneOrMore>
        <element name="note"><attribute name="target"><ref name="local"/></attribute><ref name="said"/></element>
      </oneOrMore>
    </element>
  </define>
</grammar>
`
