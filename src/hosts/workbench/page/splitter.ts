const STEP = 24

/** 幅の調整 — the pane's width by mouse and by the arrow keys. */
export function followSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number): void => {
    document.documentElement.style.setProperty('--pane', `${Math.round(width)}px`)
    window.dispatchEvent(new Event('resize'))
  }
  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId)
    const move = (event: PointerEvent): void => setWidth(document.documentElement.clientWidth - event.clientX)
    splitter.addEventListener('pointermove', move)
    splitter.addEventListener('pointerup', () => splitter.removeEventListener('pointermove', move), { once: true })
  })
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP)
    if (key === 'ArrowRight') setWidth(pane.offsetWidth - STEP)
  })
}
