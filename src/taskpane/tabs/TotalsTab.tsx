import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { CheckedPlan } from '../../app/check-plan.ts'
import { budgetTable, type BudgetColumn } from '../budget-table.ts'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  head: {
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '4px 4px 4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  left: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  cell: {
    textAlign: 'right',
    verticalAlign: 'top',
    padding: '4px 4px 4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  number: { whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
  typed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
})

/** 集計 — the amounts in one unit with their totals, what rounding leaves open, and 前年度比. */
export function TotalsTab({ plan, onSelect, onWrite }: TotalsTabProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const table = budgetTable(plan)
  if (!table) return <p className={panel.text}>{words.totals.none}</p>
  return (
    <div className={panel.panel}>
      <Table table={table} />
      {table.hasRounding && <p className={panel.about}>{words.totals.rounding}</p>}
      <div>
        <Button appearance="primary" icon={<EditRegular />} onClick={onWrite}>
          {words.totals.write}
        </Button>
        <p className={panel.about}>{words.totals.writeHelp}</p>
      </div>
      <ul className={panel.list}>
        {table.columns.map((column) => (
          <TotalDetail key={`${column.year}${column.kind}`} column={column} onSelect={onSelect} />
        ))}
      </ul>
    </div>
  )
}

export interface TotalsTabProps {
  readonly plan: CheckedPlan
  readonly onSelect: (at: CellRef) => void
  readonly onWrite: () => void
}

function Table({ table }: { readonly table: NonNullable<ReturnType<typeof budgetTable>> }) {
  const { totals } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const { columns, rows, unit } = table
  const heading = mergeClasses(styles.cell, styles.left)
  const amount = mergeClasses(styles.cell, styles.number)
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={totals.heading}>
      <table className={styles.table}>
        <caption className={panel.quiet}>
          {totals.heading}（{totals.unit(unit)}）
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.left)}>
              {totals.issue}
            </th>
            {columns.map(({ short, kind }) => (
              <th key={short + kind} scope="col" className={styles.head}>
                {short}
                <br />
                {totals.short[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, title, amounts }, index) => (
            <tr key={index}>
              <th scope="row" lang="ja" className={heading} title={title}>
                {label}
              </th>
              {amounts.map((text, at) => (
                <td key={at} className={amount}>
                  {text ?? totals.blank}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(heading, styles.total)}>
              {totals.total}
            </th>
            {columns.map(({ short, kind, shown }) => (
              <td key={short + kind} className={mergeClasses(amount, styles.total)}>
                {shown}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={heading}>
              {totals.yearOnYear}
            </th>
            {columns.map(({ short, kind, yearOnYear }) => (
              <td key={short + kind} className={amount}>
                {yearOnYear ?? ''}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function TotalDetail({
  column,
  onSelect,
}: {
  readonly column: BudgetColumn
  readonly onSelect: (at: CellRef) => void
}) {
  const { totals } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const { year, kind, exact, range, partial, typed } = column
  return (
    <li className={panel.divided}>
      <h2 className={panel.subheading}>{totals.of(year, kind)}</h2>
      <p className={panel.text}>{totals.exact(exact)}</p>
      {range && <p className={panel.about}>{totals.range(range.low, range.high)}</p>}
      {partial && <p className={panel.about}>{totals.partial}</p>}
      {typed && (
        <div className={styles.typed}>
          <span className={panel.about}>{totals.typed(typed.text)}</span>
          <PlaceLink at={typed.at} onSelect={onSelect} />
        </div>
      )}
    </li>
  )
}
