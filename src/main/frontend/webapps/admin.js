import { dress } from './house.js';
import { leaveOut } from './parts.js';

await dress('admin', () => leaveOut('cam.commons', 'tenants', 'diagnostics-system-settings', 'system-settings-metrics'));
