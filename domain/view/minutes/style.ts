/** How the document looks on a screen and on A4. Paper-like, one column, quiet labels in a sans face, words in a serif one. */
export const stylesheet = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #efece4; color: #1c232b; font: 17px/1.5 "Source Serif 4", Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
main { max-width: 720px; margin: 28px auto; padding: 44px 64px 56px; background: #fff; border: 1px solid #ddd8cc; }
h1 { margin: 18px 0 4px; font-size: 28px; font-weight: 600; line-height: 1.25; }
h2, h3, dt, th, td, .break, .owner, .state, .aside, .details, .quiet, .signatures, .facts { font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
h2 { margin: 26px 0 4px; font-size: 18px; font-weight: 600; line-height: 1.3; break-after: avoid; }
h3 { margin: 0 0 2px; font-size: 14px; font-weight: 600; break-after: avoid; }
p { margin: 4px 0 8px; orphans: 3; widows: 3; }
.owner, .aside, .state, .quiet, .details { color: #4a5560; font-size: 14px; }
.owner { margin: 0; } .state { margin: 0 0 12px; }
.item { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; column-gap: 24px; margin: 26px 0 4px; break-after: avoid; }
.item h2, .item .aside { margin: 0; }
.item .aside { font-variant-numeric: tabular-nums; }
.break { margin: 26px 0; padding: 6px 0; border-block: 1px dashed #ddd8cc; color: #4a5560; font-size: 14px; text-align: center; }
.outcome { color: #4a5560; font-style: italic; }
.facts { margin: 0 0 14px; padding: 12px 0; border-block: 1px solid #ddd8cc; font-size: 14px; }
.facts div { display: grid; grid-template-columns: 104px 1fr; padding: 2px 0; }
.facts dt { color: #4a5560; } dd { margin: 0; }
.decision { margin: 10px 0; padding: 2px 0 2px 14px; border-left: 3px solid #1c232b; break-inside: avoid; }
.decision p { margin: 2px 0; }
table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: #4a5560; } th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid #ddd8cc; vertical-align: top; }
tr { break-inside: avoid; }
.signatures { display: grid; grid-template-columns: repeat(2, 1fr); gap: 36px 28px; margin: 36px 0 0; break-inside: avoid; font-size: 14px; }
.signatures dt { padding-top: 6px; border-top: 1px solid #1c232b; color: #4a5560; }
@media (max-width: 700px) { main { margin: 0; padding: 24px 20px; border: 0; } }
@page { size: A4; margin: 22mm 20mm; @top-right { content: counter(page) " (" counter(pages) ")"; font: 10pt "Source Sans 3", sans-serif; color: #4a5560; } }
@media print { body { background: none; font-size: 11pt; } main { max-width: none; margin: 0; padding: 0; border: 0; } }
`;
