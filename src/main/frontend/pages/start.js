import '../form/form.css';
import '../work/work.css';
import { StartSheet } from '../work/start.js';

new StartSheet(document.querySelector('.work-sheet'), document.querySelector('main').dataset.process).show();
