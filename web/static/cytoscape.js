/** Cytoscape.js, the one library of the page; its types are in cytoscape.d.ts. */
export { default } from "./vendor/cytoscape.esm.min.mjs";
