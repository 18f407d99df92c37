import { dress } from './house.js';
import { leaveOut } from './parts.js';

/** Our own tab 办理 and our own page for starting stand in the place of most of these. */
const NOT_FOR_OFFICERS = [
  'start-process-action',
  'create-task-action',
  'shortcut-help',
  'task-action-comment',
  'task-detail-form',
  'task-detail-history',
  'task-detail-diagram',
  'task-detail-description',
];

await dress('tasklist', () => leaveOut('cam.commons', ...NOT_FOR_OFFICERS));
