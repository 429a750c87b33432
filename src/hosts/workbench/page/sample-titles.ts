/** 見本の説明 — what each sample shows; a file that is not listed goes by its name. */
export const SAMPLE_TITLES: Readonly<Record<string, { readonly title: string; readonly about: string }>> = {
  'midori_yoshiki.xlsx': {
    title: '様式（みどり公園局）',
    about: '標準の様式。実績の一部に判定があり、一部は未判定です。',
  },
  'kowan_hogan.xlsx': { title: '方眼紙（港湾振興室）', about: '細かい列を結合した「方眼紙」の様式です。' },
  'fukushi_kanri.xlsx': { title: '管理表（福祉推進局）', about: '1行に1指標の管理表と、予算の表です。' },
  'bosai_bunkatsu.xlsx': { title: '分割（防災局）', about: '経営課題ごとにシートを分けた運営方針です。' },
  'futatsu_no_ku.xlsx': { title: '二つの区', about: '一つのファイルに二つの区の運営方針があります。' },
  'gakko_soan.xlsx': { title: '草案（学校）', about: '書きかけの案。検査で多くの指摘が出ます。' },
  'gakushu_kyuyoshiki.xlsm': { title: '旧様式（学習）', about: '以前の「様式2」。マクロ有効ブックです。' },
}
