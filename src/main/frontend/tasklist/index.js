/** What is added to Tasklist: each plug-in is a file beside this one. */
import bell from './bell.js';
import card from './card.js';
import lists from './lists.js';
import { start } from './start.js';
import { work } from './work.js';

export default [bell, card, ...lists, start, work];
