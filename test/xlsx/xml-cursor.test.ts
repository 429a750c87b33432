import { XmlCursor } from '../../src/xlsx/xml/xml-cursor.ts'
import { toUtf8 } from '../../src/xlsx/xml/part-text.ts'
import { decodeUtf8 } from '../../src/xlsx/xml/utf8.ts'
import { escapeAttribute, escapeCell, escapeText, unescapeCell, xmlText } from '../../src/xlsx/xml/xml-text.ts'
import { parseXml } from '../../src/xlsx/xml/xml-tree.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const bytes = (xml: string): Uint8Array => new Uint8Array(Buffer.from(xml))

/** 'row r=1' for an opening tag, '/row' for a closing one. */
function walk(xml: string): string[] {
  const cursor = new XmlCursor(bytes(xml))
  const seen: string[] = []
  while (cursor.next()) {
    const attributes = Array.from(
      { length: cursor.attributes },
      (_, i) => ` ${cursor.attributeName(i)}=${cursor.attributeValue(i)}`,
    )
    seen.push(
      cursor.isOpen ? cursor.name + attributes.filter((one) => !one.startsWith(' xmlns')).join('') : `/${cursor.name}`,
    )
  }
  return seen
}

function codeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return (error as { code?: string }).code ?? error
  }
}

describe('walking XML', () => {
  it('names elements by their namespace, whatever prefix the file gives them', () => {
    const plain = `<worksheet ${MAIN}><sheetData><row r="1"/></sheetData></worksheet>`
    const prefixed = `<x:worksheet ${MAIN.replace('xmlns', 'xmlns:x')}><x:sheetData><x:row r='1'></x:row></x:sheetData></x:worksheet>`
    const expected = ['worksheet', 'sheetData', 'row r=1', '/row', '/sheetData', '/worksheet']
    expect([walk(plain), walk(prefixed)]).toEqual([expected, expected])
  })

  it('takes the strict namespace for the same', () => {
    expect(walk('<sst xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')).toEqual(['sst', '/sst'])
  })

  it('gives a namespace back when the element that declares it ends', () => {
    const xml = `<a ${MAIN}><b xmlns="urn:x"><c/></b><c xmlns:y="urn:y" y:z="1"/></a>`
    expect(walk(xml)).toEqual(['a', '{urn:x}b', '{urn:x}c', '/{urn:x}c', '/{urn:x}b', 'c {urn:y}z=1', '/c', '/a'])
  })

  it('passes comments, processing instructions and CDATA, and a > inside quotes', () => {
    expect(
      walk(`<?xml version="1.0"?><!-- <b> -- ><x/>--><a v="1 > 0"><![CDATA[<b/>]]]]><?go <b/>?></a><!--end-->`),
    ).toEqual(['{}a v=1 > 0', '/{}a'])
  })

  it.each([
    ['&lt;5件&gt; &amp; &quot;A&apos; &#x4E00;&#19968;', '<5件> & "A\' 一一'],
    ['1行目\r\n2行目\r3行目', '1行目\n2行目\n3行目'],
    ['<![CDATA[a<b]]>&#0;<!-- x -->', 'a<b&#0;'],
    ['&unknown;', '&unknown;'],
  ])('reads the text %j', (xml, text) => {
    expect(xmlText(bytes(xml), 0, bytes(xml).length)).toBe(text)
  })

  it.each([
    ['XML_DOCTYPE', '<!DOCTYPE a [<!ENTITY x "xxxx">]><a>&x;</a>'],
    ['XML_BROKEN', ''],
    ['XML_BROKEN', 'no tag at all'],
    ['XML_BROKEN', '<a><b></a></b>'],
    ['XML_BROKEN', '<a>'],
    ['XML_BROKEN', '<a'],
    ['XML_BROKEN', '<a x></a>'],
    ['XML_BROKEN', '<a x=1></a>'],
    ['XML_BROKEN', '<a x="1></a>'],
    ['XML_BROKEN', '<a x="<"></a>'],
    ['XML_BROKEN', '<a / ></a>'],
    ['XML_BROKEN', '<a></a '],
    ['XML_BROKEN', '<p:a></p:a>'],
    ['XML_BROKEN', '<a><!-- open </a>'],
    ['XML_BROKEN', '</a>'],
  ])('refuses with %s: %s', (code, xml) => {
    expect(codeOf(() => walk(xml))).toBe(code)
  })

  it('takes the alternative of mc:AlternateContent that it understands, else the fallback', () => {
    const alternate = (choice: string, requires: string): string[] =>
      walk(
        `<a ${MAIN} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" xmlns:x="urn:future"><mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Choice Requires="a14"><second/></mc:Choice><mc:Fallback><old/></mc:Fallback></mc:AlternateContent></a>`,
      ).slice(1, -1)
    expect(alternate('<b/>', 'a14')).toEqual(['b', '/b'])
    expect(alternate('<b/>', 'x')).toEqual(['second', '/second'])
    expect(alternate('<b/>', '')).toEqual(['second', '/second'])
    expect(
      walk(
        `<a ${MAIN} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice Requires="z"><b/></mc:Choice><mc:Fallback><old/></mc:Fallback></mc:AlternateContent></a>`,
      ),
    ).toEqual(['a', 'old', '/old', '/a'])
  })

  it('reads more attributes than it has room for', () => {
    const many = Array.from({ length: 100 }, (_, i) => `a${i}="${i}"`).join(' ')
    expect(walk(`<a ${many}/>`)[0]).toBe(`{}a ${many.replaceAll('"', '')}`)
  })

  it('knows the place of everything', () => {
    const xml = `<a><b c="１">文</b></a>`
    const { children } = parseXml(bytes(xml))
    const [b] = children
    const place = b?.places.get('c')
    const at = (start = 0, end = 0): string => decodeUtf8(bytes(xml), start, end)
    expect([at(b?.start, b?.end), at(b?.innerStart, b?.innerEnd), at(place?.start, place?.end)]).toEqual([
      '<b c="１">文</b>',
      '文',
      '１',
    ])
  })

  it('refuses elements inside one another without end', () => {
    expect(codeOf(() => parseXml(bytes('<a>'.repeat(300) + '</a>'.repeat(300))))).toBe('XML_BROKEN')
  })

  it('gives the text of an element without that of its children', () => {
    const cursor = new XmlCursor(bytes('<a><t>一<b>二</b>三</t><c/></a>'))
    cursor.next()
    cursor.next()
    expect([cursor.text(), cursor.isOpen, cursor.name]).toEqual(['一三', false, '{}t'])
  })
})

describe('text of parts and cells', () => {
  it.each([
    ['UTF-8', bytes('<a>年</a>')],
    ['UTF-8 with a mark', bytes('\ufeff<a>年</a>')],
    ['UTF-16, low byte first', new Uint8Array(Buffer.from('\ufeff<a>年</a>', 'utf16le'))],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from('\ufeff<a>年</a>', 'utf16le').swap16())],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('<a>年</a>', 'utf16le'))],
  ])('reads a part in %s', (_, part) => {
    expect(parseXml(toUtf8(part)).text).toBe('年')
  })

  it('makes the declaration of a converted part say UTF-8', () => {
    const part = toUtf8(new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le')))
    expect(Buffer.from(part).toString()).toBe('<?xml version="1.0" encoding="UTF-8"?><a/>')
  })

  it('refuses a part in another encoding', () => {
    expect(codeOf(() => toUtf8(bytes('<?xml version="1.0" encoding="Shift_JIS"?><a/>')))).toBe('XML_BROKEN')
  })

  it.each(['実績', '𠮷野', 'é', '1,300件', '\ufeff年', '葛󠄀城', 'ｶﾅ', '達成'.repeat(40), '\u0080', '\ud7ff\ue000'])(
    'decodes %j',
    (text) => {
      expect(decodeUtf8(bytes(text), 0, bytes(text).length)).toBe(text)
    },
  )

  it.each([
    ['a_x000D_\nb', 'a\nb'],
    ['_x005F_x0041_', '_x0041_'],
    ['a_xyz', 'a_xyz'],
  ])('resolves the escapes of Excel in %j', (written, text) => {
    expect(unescapeCell(written)).toBe(text)
  })

  it.each(['_x0041_', '__x000D_', 'a_x', '_x12'])('escapes %j so that it reads back', (text) => {
    expect(unescapeCell(escapeCell(text))).toBe(text)
  })

  it('drops what XML cannot hold, halves of surrogate pairs too', () => {
    expect(escapeText('a\u0000\u000b\ud800b𠮷\ufffe')).toBe('ab𠮷')
    expect(escapeAttribute('"<\n>&')).toBe('&quot;&lt;&#10;&gt;&amp;')
  })
})
