/**
 * パーツ名 — parts are named as in the ZIP, without a leading slash ('xl/workbook.xml'); '' is the package itself.
 * A relationship's target is relative to the folder of its source part, or absolute, and may be percent-encoded.
 */
export function resolveTarget(source: string, target: string): string {
  const path = decode((target.split('#')[0] ?? '').replace(BACKSLASH, '/'))
  const segments = path.startsWith('/') ? [] : folderOf(source).split('/')
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.filter((segment) => segment !== '').join('/')
}

const BACKSLASH = /\\/gu // 'xl\\worksheets\\sheet1.xml', as some report servers write

export const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')))

/** Where a part's relationships stand: 'xl/_rels/workbook.xml.rels'; '_rels/.rels' for the package. */
export function relsName(source: string): string {
  const folder = folderOf(source)
  const file = source.slice(folder === '' ? 0 : folder.length + 1)
  return `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`
}

/** From a source part to a target part, as Excel writes it: 'worksheets/sheet3.xml', '../customXml/item1.xml'. */
export function relativeTarget(source: string, part: string): string {
  const from = folderOf(source)
    .split('/')
    .filter((segment) => segment !== '')
  const to = part.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // 'mailto:#%@' and other targets that are no URI
  }
}
