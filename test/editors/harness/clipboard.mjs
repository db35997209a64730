const item = (number, text) =>
  `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>${number}<span>&nbsp; </span></span>${text}</p>`
/** A heading and a list with numbers of its own, as Word puts them into the clipboard. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head>
<body lang=ZH-CN><!--StartFragment--><h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>背景</h1>
${item('2.', '建好食堂')}${item('4.', '配好厨师')}<!--EndFragment--></body></html>`

/** Puts HTML into the clipboard as another program does: a browser's own way would strip the styles of word processors. */
export function copyPage(page, html) {
  return page.evaluate((data) => {
    const copy = (event) => {
      event.clipboardData.setData('text/html', data)
      event.clipboardData.setData('text/plain', 'not this')
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('copy', copy, { capture: true, once: true })
    document.execCommand('copy')
  }, html)
}
