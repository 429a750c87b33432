const LONGEST = 24

/** 表にする — one line an example: what the catalogue says, and what each way gives. */
export function printed(rows) {
  const lines = rows.map(({ name, number, cells, same }) => {
    const columns = [cells.catalogue, cells.excel, cells.google, cells.dotted, cells.underlined].map(short)
    return `| ${same ? '○' : '×'} | ${name} ${number} | ${columns.join(' | ')} |`
  })
  const same = rows.filter((row) => row.same).length
  return [
    '| 一致 | 関数と例 | 一覧の例 | Excel（functions.json） | Google（Code.js） | ページ PLAN. | ページ PLAN_ |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `${same} / ${rows.length} 件が一致`,
    '',
  ].join('\n')
}

function short(cell) {
  const text = (typeof cell === 'string' ? cell : JSON.stringify(cell)).replace(/[\n|]/gu, ' ')
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
}
