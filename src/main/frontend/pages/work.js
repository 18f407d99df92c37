/** The tab 办理 of Tasklist, loaded by its plug-in when the first task is opened. */
export { TaskSheet } from '../work/sheet.js';
