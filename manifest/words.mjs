/** リボンの言葉 — every button with its command, in both languages; the manifest and its test read this list. */

export const NAMES = { ja: '運営方針アドイン', en: 'PlanSheet' }
/** 開発中 — told apart from the delivered add-in when both are installed. */
export const DEV_NAMES = { ja: '運営方針アドイン（開発中）', en: 'PlanSheet (development)' }

/** `command` is the name that commands.ts associates; without one the button shows the pane. */
export const BUTTONS = [
  {
    id: 'Open',
    group: 'look',
    command: null,
    label: { ja: 'パネル', en: 'Pane' },
    tip: { ja: '作業ウィンドウを開きます。', en: 'Opens the task pane.' },
  },
  {
    id: 'Check',
    group: 'look',
    command: 'planCheck',
    label: { ja: '検査', en: 'Check' },
    tip: {
      ja: 'ブックを読み取り、記入漏れや誤りの疑いがあるところを一覧にします。',
      en: 'Reads the workbook and lists what is missing or doubtful.',
    },
  },
  {
    id: 'Judge',
    group: 'fill',
    command: 'planJudge',
    label: { ja: '判定', en: 'Judge' },
    tip: {
      ja: '目標と実績から達成・未達成を判定します。書き込む前に内容を確認できます。',
      en: 'Judges each indicator from target and actual; shows every cell before writing.',
    },
  },
  {
    id: 'Totals',
    group: 'fill',
    command: 'planTotals',
    label: { ja: '集計', en: 'Totals' },
    tip: {
      ja: '経営課題の決算額・予算額を合計し、前年度比を示します。',
      en: 'Totals the settled and budgeted amounts, with the year-on-year ratio.',
    },
  },
  {
    id: 'Form',
    group: 'make',
    command: 'planForm',
    label: { ja: '様式作成', en: 'Make form' },
    tip: {
      ja: 'ブックの内容に連動する「運営方針」シートを作ります。元のシートは変わりません。',
      en: 'Makes the form sheet that follows your cells. Your own sheets stay as they are.',
    },
  },
  {
    id: 'Submit',
    group: 'make',
    command: 'planSubmit',
    label: { ja: '提出用', en: 'To submit' },
    tip: {
      ja: '値だけの提出用ブックを新しく開きます。検査結果のページが付きます。',
      en: 'Opens a new workbook of plain values, with a page of findings.',
    },
  },
  {
    id: 'Undo',
    group: 'make',
    command: 'planUndo',
    label: { ja: '元に戻す', en: 'Take back' },
    tip: {
      ja: 'アドインが最後に書き込んだ内容を元に戻します。',
      en: 'Takes back what the add-in wrote last.',
    },
  },
]

/** 右クリック — of a cell. */
export const CELL_BUTTONS = ['Open', 'Check']

export const SHORT_STRINGS = {
  'Functions.Namespace': { ja: 'PLAN', en: 'PLAN' },
  'GetStarted.Title': { ja: '運営方針アドインを使えます', en: 'PlanSheet is ready' },
  'Group.Fill': { ja: '記入', en: 'Fill in' },
  'Group.Look': { ja: '確認', en: 'Look' },
  'Group.Make': { ja: '作成', en: 'Make' },
  'Tab.Label': { ja: '運営方針', en: 'Plan' },
}

export const LONG_STRINGS = {
  'GetStarted.Description': {
    ja: 'リボンの「運営方針」タブの「パネル」から始めます。見本のブックで試すこともできます。',
    en: 'Start with “Pane” on the “Plan” tab. You can try it on a sample workbook.',
  },
}
