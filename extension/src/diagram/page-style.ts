/** The style of the diagram's page, in the colours of the editor. */
export const pageStyle = `
  html, body { height: 100%; }
  body { display: flex; flex-direction: column; padding: 0; font-family: var(--vscode-font-family); color: var(--vscode-editor-foreground); }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 8px 16px;
    border-bottom: 1px solid var(--vscode-panel-border, transparent); }
  h1 { flex: 1 1 12em; font-size: 14px; font-weight: 600; margin: 0; }
  [role=toolbar] { display: flex; flex-wrap: wrap; gap: 4px; }
  button { min-width: 26px; padding: 2px 7px; font: inherit; font-size: 12px; cursor: pointer; border-radius: 3px;
    color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent)); }
  button:hover { background: var(--vscode-button-secondaryHoverBackground); }
  button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
  button[aria-pressed=true] { border-color: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); }
  main { flex: 1; min-height: 0; overflow: auto; }
  .empty { margin: 16px; color: var(--vscode-descriptionForeground); }
  svg { display: block; font-size: 13px; }
  .line { fill: none; stroke: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-editor-foreground) 35%, transparent)); }
  .node { cursor: pointer; outline: none; }
  .node rect { fill: var(--vscode-editorWidget-background);
    stroke: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-editor-foreground) 35%, transparent)); }
  .node text { fill: var(--vscode-editor-foreground); }
  .section rect, .document rect { stroke: var(--vscode-focusBorder); stroke-width: 1.5; }
  .section text, .document text { font-weight: 600; }
  .member rect { fill: none; stroke-dasharray: 2 3; }
  .count { font-variant-numeric: tabular-nums; }
  .node.match .count { fill: var(--vscode-testing-iconPassed, #388a34); }
  .node.open .count { fill: var(--vscode-descriptionForeground); }
  .node.mismatch .count { fill: var(--vscode-editorError-foreground, #e51400); font-weight: 600; }
  .problem rect { stroke: var(--vscode-editorWarning-foreground, #bf8803); stroke-width: 3; }
  .problem.error rect { stroke: var(--vscode-editorError-foreground, #e51400); }
  .problem.info rect { stroke: var(--vscode-editorInfo-foreground, #1a85ff); }
  .node:hover > rect { fill: var(--vscode-list-hoverBackground); }
  .node:focus-visible > rect { stroke: var(--vscode-focusBorder); stroke-width: 3.5; }
  .knob circle { fill: var(--vscode-editor-background); stroke: var(--vscode-descriptionForeground); }
  .knob text { font-size: 10px; font-weight: 400; fill: var(--vscode-descriptionForeground); }
  .knob:hover circle { stroke: var(--vscode-focusBorder); stroke-width: 2; }`
