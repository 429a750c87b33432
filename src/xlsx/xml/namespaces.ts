/**
 * 名前空間 — the namespaces that we read, each with the short prefix by which our code names its elements and attributes:
 * `row` (main), `r:id`, `mc:Choice`, `xdr:sp`. Files choose their own prefixes (`<x:row>`), so the file's are never compared.
 * Both the transitional and the strict names of ISO/IEC 29500 lead to the same prefix.
 */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr:'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'xdr:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/main', 'x14:'],
  ['http://schemas.microsoft.com/office/excel/2006/main', 'xm:'],
  ['urn:plansheet:settings', 'ps:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
])

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const STRICT = 'http://purl.oclc.org/ooxml/'

/** 正式名 — 'row' for the main namespace, 'r:id' and the like for the known ones, '{urn:x}name' for others, 'name' without any namespace as '{}name'. */
export const canonicalName = (uri: string, local: string): string => (SHORT.get(uri) ?? `{${uri}}`) + local

/** Choice of mc:AlternateContent: only drawings of Microsoft's own are taken (text boxes stand in them), else the Fallback counts. */
export const isUnderstood = (uri: string): boolean =>
  uri.startsWith('http://schemas.microsoft.com/office/drawing/') || SHORT.has(uri)
