/** The types of Cytoscape.js, from its package, for `tsc`: the minified file has none. */
import cytoscape from "cytoscape";
export default cytoscape;
