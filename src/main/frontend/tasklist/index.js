/** What is added to Tasklist: each plug-in is a file beside this one. */
import bell from './bell.js';

export default [bell];
