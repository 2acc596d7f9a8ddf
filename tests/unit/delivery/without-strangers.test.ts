/** The sheet of a page whose script adds elements keeps what either of them could use. */
import { expect, test } from "vitest";
import { withoutStrangers } from "#lib/delivery/css/without-strangers.ts";

test.for([
  [".found{color:red}", ".found{color:red}"],
  [".stranger{color:red}", ""],
  [".found,.stranger p{color:red}", ".found{color:red}"],
  [".found:not(.stranger){color:red}", ".found:not(.stranger){color:red}"],
  [":is(.stranger,.found) a{color:red}", ":is(.stranger,.found) a{color:red}"],
  ["p .added-row:hover{color:red}", "p .added-row:hover{color:red}"],
  ["p{margin:0}", "p{margin:0}"],
  ["@media print{.stranger{color:red}}", "@media print{}"],
  [".found{.stranger &{color:red}}", ".found{.stranger &{color:red}}"],
  ["@keyframes turn{12.5%{opacity:0}}", "@keyframes turn{12.5%{opacity:0}}"],
])("of '%s' it keeps '%s'", ([css = "", kept]) => {
  expect(withoutStrangers(css, '<p class="found">Text</p> row.className = "added-row"')).toBe(kept);
});
