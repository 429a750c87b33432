/** 説明書をHTMLにする — the Markdown that docs/ uses (headings, lists, tables, code, images) as a page without scripts. */
export function pageOf(markdown, title) {
  return [
    '<!doctype html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body>${blocksOf(markdown.split('\n'))}</body>`,
    '</html>',
    '',
  ].join('\n')
}

const STYLE = `body{font:16px/1.8 'BIZ UDPGothic','Yu Gothic UI','Hiragino Sans','Noto Sans CJK JP',sans-serif;max-width:46em;margin:0 auto;padding:1.5em;color:#1f1f1f;background:#fff}
h1,h2,h3{line-height:1.4;margin:1.6em 0 .5em}h2{border-bottom:1px solid #c8d0da;padding-bottom:.2em}table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #b6c0cc;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eef2f7}code{background:#f2f4f7;padding:.1em .3em}pre{background:#f2f4f7;padding:.8em;overflow-x:auto}
img{max-width:100%}a{color:#0b57a4}
@media (prefers-color-scheme:dark){body{color:#eee;background:#1f1f1f}th{background:#2d3744}code,pre{background:#2b2b2b}a{color:#8ab8ea}}`

const FENCE = /^```/u
const HEADING = /^(#{1,4}) (.*)$/u // '## 使い方'
const ANCHORED = /^<a id="([\w.-]+)"><\/a>$/u // '<a id="STATUS"></a>'
const ITEM = /^(\s*)(?:[-*]|\d+\.) (.*)$/u // '- 検査'
const TABLE = /^\|.*\|$/u
const RULE = /^\|[\s:|-]+\|$/u

function blocksOf(lines) {
  const html = []
  for (let i = 0; i < lines.length;) {
    const [text, next] = blockAt(lines, i)
    if (text !== '') html.push(text)
    i = next
  }
  return html.join('\n')
}

/** The block that begins at a line, and the line behind it. */
function blockAt(lines, i) {
  const line = lines[i]
  if (line.trim() === '' || line.startsWith('<!--')) return ['', i + 1]
  if (FENCE.test(line)) return codeAt(lines, i)
  if (ANCHORED.test(line)) return [line, i + 1]
  const heading = HEADING.exec(line)
  if (heading) return [headingHtml(heading[1].length, heading[2]), i + 1]
  if (TABLE.test(line)) return tableAt(lines, i)
  if (ITEM.test(line)) return listAt(lines, i)
  return paragraphAt(lines, i)
}

const headingHtml = (level, words) => `<h${level} id="${anchorOf(words)}">${inline(words)}</h${level}>`

/** 'PLAN.STATUS' is found by #STATUS, as the functions' help links say; any other heading by its words. */
const anchorOf = (words) => escaped(/PLAN\.([A-Z]+)/u.exec(words)?.[1] ?? words.replace(/[`\s]/gu, ''))

function codeAt(lines, i) {
  let end = i + 1
  while (end < lines.length && !FENCE.test(lines[end])) end++
  return [`<pre><code>${escaped(lines.slice(i + 1, end).join('\n'))}</code></pre>`, end + 1]
}

function tableAt(lines, i) {
  let end = i
  while (end < lines.length && TABLE.test(lines[end])) end++
  const [head, ...rows] = lines.slice(i, end).filter((line) => !RULE.test(line))
  const row = (line, cell) =>
    `<tr>${cellsOf(line)
      .map((words) => `<${cell}>${inline(words)}</${cell}>`)
      .join('')}</tr>`
  return [`<table>${row(head, 'th')}${rows.map((line) => row(line, 'td')).join('')}</table>`, end]
}

/** A stroke inside a cell is written `\|`. */
const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((words) => words.trim().replace(/\\\|/gu, '|'))

function listAt(lines, i) {
  const name = /^\s*\d/u.test(lines[i]) ? 'ol' : 'ul'
  const items = []
  let end = i
  while (end < lines.length && (ITEM.test(lines[end]) || (/^\s+\S/u.test(lines[end]) && items.length > 0))) {
    const item = ITEM.exec(lines[end])
    if (item) items.push(item[2])
    else items[items.length - 1] += ` ${lines[end].trim()}`
    end++
  }
  return [`<${name}>${items.map((words) => `<li>${inline(words)}</li>`).join('')}</${name}>`, end]
}

function paragraphAt(lines, i) {
  let end = i
  while (end < lines.length && lines[end].trim() !== '' && !isStart(lines[end], end > i)) end++
  return [`<p>${inline(lines.slice(i, end).join('\n'))}</p>`, end]
}

const isStart = (line, behind) =>
  behind && (FENCE.test(line) || HEADING.test(line) || TABLE.test(line) || ITEM.test(line))

function inline(words) {
  return words
    .split(/(`[^`]+`)/u)
    .map((part) =>
      part.startsWith('`') && part.length > 1 ? `<code>${escaped(part.slice(1, -1))}</code>` : marked(part),
    )
    .join('')
}

const marked = (text) =>
  escaped(text)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/gu, '<img alt="$1" src="$2">')
    .replace(
      /\[([^\]]+)\]\(([^)\s]+)\)/gu,
      (_, words, to) => `<a href="${to.replace(/\.md(#|$)/u, '.html$1')}">${words}</a>`,
    )
    .replace(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>')
    .replace(/&lt;br&gt;/gu, '<br>')

const escaped = (text) =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
