// 生成されたファイルです。src/functions/ の各関数を直し、npm run generate で作り直してください。

/**
 * 目標と実績から達成状況を判定します。A（達成）、B（未達成）、要確認（担当者が判断）、空欄（まだ判定するものがない）のいずれかを返します。
 * @param {string|string[][]} target 目標。目標の文又は数値。例：1,300件以上
 * @param {string|string[][]} actual 実績。実績の文又は数値。空欄、「－」、「集計中」は未記入として扱います。
 * @param {string|string[][]} prior 前年度実績（省略可）。前年度の実績。「前年度以上」「5％削減」などの目標で使います。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。例：2024、令和6年度。別の年度の目標は判定しません。
 * @param {string|string[][]} typed 記入済みの判定（省略可）。担当者が記入した判定（A又はB）。記入があれば、計算より優先します。
 * @param {string|string[][]} options 条件（省略可）。値から分からないこと。例：表示=0%;単位=人;名=苦情件数;許容=0;向き=以下
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_STATUS(target, actual, prior, planYear, typed, options) {
  return Core_.PLAN_STATUS(target, actual, prior, planYear, typed, options)
}

/**
 * 判定の理由を文で返します。引数は PLAN.STATUS と同じです。
 * @param {string|string[][]} target 目標。目標の文又は数値。例：1,300件以上
 * @param {string|string[][]} actual 実績。実績の文又は数値。空欄、「－」、「集計中」は未記入として扱います。
 * @param {string|string[][]} prior 前年度実績（省略可）。前年度の実績。「前年度以上」「5％削減」などの目標で使います。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。例：2024、令和6年度。別の年度の目標は判定しません。
 * @param {string|string[][]} typed 記入済みの判定（省略可）。担当者が記入した判定（A又はB）。記入があれば、計算より優先します。
 * @param {string|string[][]} options 条件（省略可）。値から分からないこと。例：表示=0%;単位=人;名=苦情件数;許容=0;向き=以下
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_REASON(target, actual, prior, planYear, typed, options) {
  return Core_.PLAN_REASON(target, actual, prior, planYear, typed, options)
}

/**
 * 達成率を％の数値で返します（小数第2位以下は切捨て）。多い方がよい目標だけが対象で、示せないときは空欄です。引数は PLAN.STATUS と同じです。
 * @param {string|string[][]} target 目標。目標の文又は数値。例：1,300件以上
 * @param {string|string[][]} actual 実績。実績の文又は数値。空欄、「－」、「集計中」は未記入として扱います。
 * @param {string|string[][]} prior 前年度実績（省略可）。前年度の実績。「前年度以上」「5％削減」などの目標で使います。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。例：2024、令和6年度。別の年度の目標は判定しません。
 * @param {string|string[][]} typed 記入済みの判定（省略可）。担当者が記入した判定（A又はB）。記入があれば、計算より優先します。
 * @param {string|string[][]} options 条件（省略可）。値から分からないこと。例：表示=0%;単位=人;名=苦情件数;許容=0;向き=以下
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_RATE(target, actual, prior, planYear, typed, options) {
  return Core_.PLAN_RATE(target, actual, prior, planYear, typed, options)
}

/**
 * 目標の文から、目標値などの部分を取り出します。数量のない目標では値は空欄です。
 * @param {string|string[][]} text 目標。目標の文。例：令和６年度　1,300件以上（累計）
 * @param {string|string[][]} part 部分（省略可）。値、上限、単位、比較、年度、累計のいずれか。省略すると値です。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_TARGET(text, part) {
  return Core_.PLAN_TARGET(text, part)
}

/**
 * 文の中の数値を返します。全角、漢数字、桁区切り、△、割、万・億を読みます。「－」や「集計中」は空欄です。
 * @param {string|string[][]} text 文。数値を含む文。例：１，３００件
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_NUMBER(text) {
  return Core_.PLAN_NUMBER(text)
}

/**
 * 判定の欄から、指定した判定の数を数えます。「未判定」は、要確認と空欄の両方を数えます。
 * @param {string|string[][]} range 範囲。判定の欄の範囲。
 * @param {string|string[][]} letter 判定。A、B、要確認、未判定のいずれか。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_COUNT(range, letter) {
  return Core_.PLAN_COUNT(range, letter)
}

/**
 * 金額の文を円の数値にします。「－」や「未定」は空欄です。
 * @param {string|string[][]} text 金額。金額の文又は数値。例：6千9百万円
 * @param {string|string[][]} unit 単位（省略可）。単位のない数値の単位（円、千円、百万円、億円）。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_YEN(text, unit) {
  return Core_.PLAN_YEN(text, unit)
}

/**
 * 金額を合計します。単位の違う金額をそろえて足し、決算額と予算額は混ぜません。
 * @param {string|string[][]} range 範囲。金額の範囲。空欄、「－」、「未定」、再掲は合計に含みません。
 * @param {string|string[][]} unit 単位（省略可）。単位のない数値の単位で、合計の単位にもなります（円、千円、百万円、億円）。
 * @param {string|string[][]} kind 区分（省略可）。「決算」又は「予算」。「令和6年度予算」のように年度も指定できます。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_TOTAL(range, unit, kind) {
  return Core_.PLAN_TOTAL(range, unit, kind)
}

/**
 * 金額の合計を単位を付けた文で返します。単位を省略すると、範囲の中で最も大きい単位になります。金額のない欄があれば、その旨を添えます。
 * @param {string|string[][]} range 範囲。金額の範囲。空欄、「－」、「未定」、再掲は合計に含みません。
 * @param {string|string[][]} unit 単位（省略可）。単位のない数値の単位で、合計の単位にもなります（円、千円、百万円、億円）。
 * @param {string|string[][]} kind 区分（省略可）。「決算」又は「予算」。「令和6年度予算」のように年度も指定できます。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_TOTALTEXT(range, unit, kind) {
  return Core_.PLAN_TOTALTEXT(range, unit, kind)
}

/**
 * 前年度比を文で返します。端数処理により小数第1位が定まらないときは「約」を付け、皆増・皆減・－も返します。
 * @param {string|string[][]} current 当年度の額。当年度の額。例：470百万円
 * @param {string|string[][]} previous 前年度の額。前年度の額。例：124百万円
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_YOY(current, previous) {
  return Core_.PLAN_YOY(current, previous)
}

/**
 * 文の中の年度を西暦の数値で返します（年度の始まる年）。
 * @param {string|string[][]} text 文。年度を一つ含む文。例：令和６年度
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_YEAR(text) {
  return Core_.PLAN_YEAR(text)
}

/**
 * 西暦の年度を元号で返します。
 * @param {string|string[][]} year 年度。西暦の年度。例：2024
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_ERA(year) {
  return Core_.PLAN_ERA(year)
}

/**
 * アウトカム指標の文を検査し、指摘を見出しを付けた表にします。行は範囲の中の行番号です。
 * @param {string|string[][]} range 範囲。アウトカム指標の文のあるセル。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。省略すると、文に最も多く出る年度とします。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_CHECK(range, planYear) {
  return Core_.PLAN_CHECK(range, planYear)
}

/**
 * 文章で書かれたアウトカム指標を読み取り、見出しを付けた表にします。目標値を一つに決められないものは「要確認」とします。
 * @param {string|string[][]} range 範囲。アウトカム指標の文のあるセル。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。省略すると、文に最も多く出る年度とします。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_INDICATORS(range, planYear) {
  return Core_.PLAN_INDICATORS(range, planYear)
}

/**
 * 経営課題の番号、名称、決算額・予算額（円）を読み取り、見出しを付けた表にします。様式の範囲にも、経営課題の列のある表にも使えます。
 * @param {string|string[][]} range 範囲。経営課題の見出しと金額を含む範囲。
 * @param {string|string[][]} planYear 年度（省略可）。運営方針の年度。「4決算額」のように元号のない年度を読むために使います。
 * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。
 * @customfunction
 */
function PLAN_ISSUES(range, planYear) {
  return Core_.PLAN_ISSUES(range, planYear)
}
