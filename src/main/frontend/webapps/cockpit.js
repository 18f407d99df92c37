import { dress } from './house.js';
import { leaveOut } from './parts.js';

await dress('cockpit', () =>
  leaveOut(
    'cam.commons',
    'batch',
    'update-suspension-state-action',
    'update-suspension-state',
    'add-variable-action',
    'cancel-process-instance-action',
    'bulk-job-definition-override-job-priority-action',
    'job-definition-override-job-priority-action',
    'delete-deployment',
  ),
);
