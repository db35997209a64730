/**
 * What runs in the diagram's page. It keeps `{ uri, folded, zoom }` as its state, from which the panel comes back after a reload;
 * `zoom` is a factor, `width` (the default) or `all`. Boxes are laid out by the extension, which it tells what is folded.
 */
export const pageScript = `
  const vscode = acquireVsCodeApi()
  const find = (selector) => document.querySelector(selector)
  const main = find('main')
  let state = { zoom: 'width', ...vscode.getState(), ...first }
  let size = { width: 0, height: 0 }

  const factor = () => {
    const [x, y] = [main.clientWidth / size.width, main.clientHeight / size.height]
    return state.zoom === 'width' ? Math.min(1, x) : state.zoom === 'all' ? Math.min(1, x, y) : state.zoom
  }
  const scale = () => {
    vscode.setState(state)
    for (const button of document.querySelectorAll('[data-zoom]')) button.ariaPressed = String(button.dataset.zoom === state.zoom)
    const svg = find('svg')
    if (!svg) return
    const by = factor()
    svg.setAttribute('width', size.width * by)
    svg.setAttribute('height', size.height * by)
    find('[data-zoom="1"]').textContent = Math.round(by * 100) + ' %'
  }
  const measure = () => {
    const box = find('svg')?.viewBox.baseVal
    if (box) size = { width: box.width, height: box.height }
    scale()
  }
  const zoomTo = (zoom) => { state = { ...state, zoom }; scale() }
  const step = (by) => zoomTo(Math.min(4, Math.max(0.1, factor() * by)))
  const zooms = { in: () => step(1.25), out: () => step(0.8), 1: () => zoomTo(1), width: () => zoomTo('width'), all: () => zoomTo('all') }

  const go = (target) => {
    const [knob, node] = [target.closest('[data-fold]'), target.closest('[data-index]')]
    if (knob) vscode.postMessage({ fold: Number(knob.dataset.fold) })
    else if (node) vscode.postMessage({ index: Number(node.dataset.index) })
  }
  const fold = (target, wanted) => {
    const node = target.closest('[data-index]')
    if (node?.ariaExpanded === String(!wanted)) return
    if (node?.ariaExpanded) vscode.postMessage({ fold: Number(node.dataset.index) })
  }
  addEventListener('click', ({ target }) => {
    const { zoom, ask } = target.closest('button')?.dataset ?? {}
    if (zoom) zooms[zoom]()
    else if (ask) vscode.postMessage({ ask })
    else go(target)
  })
  addEventListener('keydown', (event) => {
    const { key, target } = event
    if (target.closest('button')) return
    if (key === 'Enter' || key === ' ') { event.preventDefault(); go(target) }
    else if (key === 'ArrowLeft') fold(target, false)
    else if (key === 'ArrowRight') fold(target, true)
    else if (key === '+' || key === '=') step(1.25)
    else if (key === '-') step(0.8)
    else if (key === '0') zoomTo('width')
  })
  addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    step(event.deltaY < 0 ? 1.1 : 1 / 1.1)
  }, { passive: false })

  const rastered = async (svg, width, height) => {
    const image = new Image()
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)
    await image.decode()
    const canvas = document.createElement('canvas')
    // Browsers draw no more than this many pixels.
    const by = Math.min(2, 16000 / width, 16000 / height, Math.sqrt(2e8 / width / height))
    canvas.width = Math.round(width * by)
    canvas.height = Math.round(height * by)
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png').split(',')[1]
  }
  addEventListener('message', ({ data }) => {
    if (data.raster !== undefined)
      rastered(data.raster, data.width, data.height).then(
        (png) => vscode.postMessage({ png }),
        (error) => vscode.postMessage({ png: '', failure: String(error) }),
      )
    else {
      const focused = document.activeElement?.dataset.index
      find('h1').textContent = data.title
      main.innerHTML = data.body
      state = { ...state, ...data.state }
      measure()
      if (focused !== undefined) find('[data-index="' + focused + '"]')?.focus()
    }
  })
  new ResizeObserver(scale).observe(main)
  measure()
  vscode.postMessage({ ready: true })`
