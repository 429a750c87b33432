import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { StatusWord } from '../../compute/status-word.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    fontWeight: tokens.fontWeightBold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: 1,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  // 達成 is a filled circle, 未達成 an open square: told apart without any colour.
  A: {
    borderRadius: '50%',
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
    backgroundColor: tokens.colorStatusSuccessForeground1,
    color: tokens.colorNeutralBackground1,
  },
  B: {
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorStatusDangerForeground1}`,
    color: tokens.colorStatusDangerForeground1,
  },
  open: {
    borderRadius: tokens.borderRadiusMedium,
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    color: tokens.colorStatusWarningForeground1,
  },
  nothing: { border: '2px solid transparent', color: tokens.colorNeutralForeground3 },
})

/** 判定の印 — A, B, ？ for a person to decide, － for nothing to judge; shape and letter say it, colour only helps. */
export function LetterMark({ word }: { readonly word: StatusWord }) {
  const { judgement } = useWords()
  const styles = useStyles()
  const looks = {
    A: { class: styles.A, text: 'A', label: judgement.letterA },
    B: { class: styles.B, text: 'B', label: judgement.letterB },
    要確認: { class: styles.open, text: '？', label: judgement.open },
    '': { class: styles.nothing, text: '－', label: judgement.nothing },
  }[word]
  return (
    <span role="img" aria-label={looks.label} className={mergeClasses(styles.mark, looks.class)}>
      {looks.text}
    </span>
  )
}
